package app.footnote.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Notes with many of the features that make their formats difficult to read. */
enum GoldenNote {

    /** A title, headings, two columns, a table, a list, code, and words that are broken at line ends. */
    PAPER {
        @Override
        Path write(Path folder) throws IOException {
            try (PdfSketch sketch = new PdfSketch()) {
                sketch.with(PdfSketch.BOLD, 18).text(180, 780, "Balanced search trees");
                sketch.with(PdfSketch.BOLD, 12).text(50, 740, "1 Why balance");
                sketch.with(PdfSketch.PLAIN, 10)
                        .lines(50, 720, "A search tree that nobody balances may",
                                "become a list: keys that come in or-",
                                "der hang below each other, and a search", "has to look at every one of them.")
                        .lines(310, 720, "A balanced one stays shallow. A million",
                                "keys need twenty levels, and a search",
                                "reads twenty nodes at most, wherever the", "key stands.");
                sketch.with(PdfSketch.BOLD, 12).text(50, 640, "2 What it costs");
                sketch.with(PdfSketch.PLAIN, 10);
                String[][] rows = {{"Operation", "Balanced", "Not balanced"}, {"find", "O(log n)", "O(n)"},
                        {"insert", "O(log n)", "O(n)"}};
                for (int row = 0; row < rows.length; row++) {
                    for (int cell = 0; cell < rows[row].length; cell++) {
                        sketch.text(50 + 120 * cell, 620 - 14 * row, rows[row][cell]);
                    }
                }
                sketch.text(50, 560, "• rotations after each insertion")
                        .text(50, 546, "• one more number in each node")
                        .with(PdfSketch.TYPEWRITER, 10)
                        .lines(50, 510, "if height(left) > height(right) + 1:")
                        .lines(74, 498, "rotate_right(node)");
                return sketch.save(folder);
            }
        }
    },

    /** Slides in parts, with the course's name and a number on each, one that builds up, and one without text. */
    SLIDES {
        @Override
        Path write(Path folder) throws IOException {
            try (PdfSketch deck = PdfSketch.slides()) {
                slide(deck, 1, "Databases", "Lecture 7: replication");
                slide(deck, 2, "Why copies", "• a server may fail", "• readers may be far away");
                deck.page().with(PdfSketch.BOLD, 44).text(120, 200, "Consistency");
                slide(deck, 4, "Leaders", "• writes go to the leader");
                slide(deck, 5, "Leaders", "• writes go to the leader", "• followers copy its log");
                deck.page();
                slide(deck, 7, "Lag", "• a follower answers with what it knows");
                return deck.save(folder);
            }
        }

        private void slide(PdfSketch deck, int number, String title, String... lines) {
            PdfSketch slide = number == 1 ? deck : deck.page();
            slide.with(PdfSketch.PLAIN, 20)
                    .lines(60, 280, lines)
                    .with(PdfSketch.BOLD, 30)
                    .text(60, 350, title)
                    .with(PdfSketch.PLAIN, 8)
                    .text(20, 10, "Databases, winter term")
                    .text(690, 10, String.valueOf(number));
        }
    },

    /** Front matter, math, code, a table, a callout and a list, in German. */
    MARKDOWN {
        @Override
        Path write(Path folder) throws IOException {
            return Files.writeString(folder.resolve("baum.md"), """
                    ---
                    title: Balancierte Bäume
                    tags: [datenbanken, bäume]
                    ---

                    Ein Baum heißt *balanciert*, wenn kein Blatt viel tiefer liegt als ein anderes.

                    ## AVL-Bäume

                    Die Höhe eines AVL-Baums mit $n$ Knoten ist höchstens $1{,}44 \\log_2 n$:

                    $$h \\le 1{,}44 \\log_2 (n + 2)$$

                    > [!note] Merke
                    > Nach jedem Einfügen wird höchstens zweimal rotiert.

                    ## Vergleich

                    | Baum | Höhe |
                    |------|------|
                    | AVL  | 1,44 |
                    | Rot-Schwarz | 2,00 |

                    1. Suchen wie in jedem [[Suchbaum|Baum]].
                    2. Einfügen, dann `rotiere(knoten)`.
                    """);
        }
    };

    /**
     * Writes the note.
     *
     * @return the file
     */
    abstract Path write(Path folder) throws IOException;

    /** The name of the golden file. */
    String file() {
        return "golden-" + name().toLowerCase(Locale.ROOT) + ".txt";
    }
}
