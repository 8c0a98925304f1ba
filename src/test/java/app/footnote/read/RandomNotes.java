package app.footnote.read;

import app.footnote.model.Page;
import app.footnote.model.PageLayout;
import app.footnote.read.format.Block;
import app.footnote.read.format.StructuredNote;
import app.footnote.read.format.StructuredNote.StructuredPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Creates random notes. The same seed gives the same note. */
public final class RandomNotes {

    private static final String[] WORDS = {
            "tree", "a", "balance", "Knoten", "x", "rotation", "树", "平衡。", "مرحبا", "e.g.", "3.14", "End.", "Why?",
            "steps:",
            "\uD83C\uDF33", "replication-and-consistency", "O(log n)", "Yes!", "1.", "–"
    };
    private static final String[] MARKS = {
            "# ", "## ", "- ", "  - ", "1. ", "> ", "    ", "```\n", "$$\n", "| a | b |\n|---|---|\n| ", "**", "`", "$",
            "[",
            "](x)", "[[", "]]", "<b>", "<!-- ", " -->", "\\", "\\(", "&amp;", "---\n", "~~", "![", "\t", "\r\n", "\f",
            "|",
            "===\n"
    };
    private static final List<Block.Kind> KINDS = List.of(Block.Kind.values());
    private static final int MOST_PAGES = 6;
    private static final int MOST_BLOCKS = 14;
    private static final int MOST_WORDS = 150;

    private RandomNotes() {
    }

    public static StructuredNote structured(long seed) {
        Random random = new Random(seed);
        List<StructuredPage> pages = new ArrayList<>();
        int count = 1 + random.nextInt(MOST_PAGES);
        for (int number = 1; number <= count; number++) {
            pages.add(page(number, random));
        }
        return new StructuredNote("random", random.nextBoolean(), pages);
    }

    private static StructuredPage page(int number, Random random) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        int count = random.nextInt(MOST_BLOCKS);
        for (int i = 0; i < count; i++) {
            Block.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
            text.append(random.nextInt(5) == 0 ? "page header " : "").append("\n");
            int start = text.length();
            appendWords(text, kind == Block.Kind.HEADING ? 1 + random.nextInt(6) : random.nextInt(MOST_WORDS), random);
            int level = kind == Block.Kind.HEADING ? 1 + random.nextInt(4) : random.nextInt(2);
            blocks.add(new Block(kind, level, start, text.length()));
        }
        return new StructuredPage(new Page(number, text.toString(), new PageLayout.Flowing()), blocks);
    }

    private static void appendWords(StringBuilder text, int count, Random random) {
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : random.nextInt(8) == 0 ? "\n" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
    }

    public static String markdown(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(random.nextInt(6) == 0 ? "---\ntitle: Random\n---\n" : "");
        int lines = random.nextInt(60);
        for (int i = 0; i < lines; i++) {
            for (int marks = random.nextInt(3); marks > 0; marks--) {
                text.append(MARKS[random.nextInt(MARKS.length)]);
            }
            appendWords(text, random.nextInt(12), random);
            text.append(random.nextInt(3) == 0 ? MARKS[random.nextInt(MARKS.length)] : "");
            text.append(random.nextBoolean() ? "\n" : "\n\n");
        }
        return text.toString();
    }
}
