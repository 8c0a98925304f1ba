package app.footnote.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.read.BlockLines;
import app.footnote.read.PdfSketch;
import app.footnote.read.WordsAsTokens;
import app.footnote.read.split.PassageSplitter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads slides with titles of 26 points and text of 16 points. */
class SlideReadingTest {

    @AutoClose
    private final PdfSketch deck = PdfSketch.slides();

    @TempDir
    private Path folder;

    @Test
    void putsTheTitleOfAPartBeforeThoseOfItsSlides() throws Exception {
        slide("Trees", "A search tree keeps its keys in order.");
        part("Balance");
        slide("Rotations", "A rotation lifts a node above its parent.");
        slide("Heights", "Siblings differ in height by one at most.");
        part("Vectors");
        slide("Distance", "Near vectors mean much the same.");
        assertThat(passages()).extracting(Passage::headings)
                .containsExactly(
                        List.of("Trees"),
                        List.of("Balance", "Rotations"),
                        List.of("Balance", "Heights"),
                        List.of("Vectors", "Distance"));
    }

    @Test
    void joinsTheTextsOfThePartTitle() throws Exception {
        slide("Trees", "A search tree keeps its keys in order.");
        newSlide();
        deck.with(PdfSketch.PLAIN, 44).text(80, 220, "Arithmetic in").with(PdfSketch.TYPEWRITER, 42).text(300, 150,
                "R");
        slide("Vectors", "Adding vectors adds their elements.");
        assertThat(passages().getLast().headings()).containsExactly("Arithmetic in R", "Vectors");
    }

    @Test
    void endsAPartAtASlideThatAddressesTheAudience() throws Exception {
        slide("Trees", "A search tree keeps its keys in order.");
        part("Balance");
        slide("Rotations", "A rotation lifts a node above its parent.");
        part("Questions?");
        slide("Homework", "Insert nine keys and draw the tree.");
        assertThat(passages()).extracting(Passage::headings)
                .containsExactly(
                        List.of("Trees"),
                        List.of("Balance", "Rotations"),
                        List.of("Questions?"),
                        List.of("Homework"));
    }

    @Test
    void doesNotTreatASlideWithAPictureAsAPart() throws Exception {
        slide("Trees", "A search tree keeps its keys in order.");
        newSlide();
        title("A tree of nine keys");
        slide("Heights", "Siblings differ in height by one at most.");
        assertThat(passages()).extracting(Passage::headings)
                .containsExactly(List.of("Trees"), List.of("A tree of nine keys"), List.of("Heights"));
    }

    @Test
    void keepsRunningLinesOutOfPassages() throws Exception {
        String[] topics = {"Trees", "Hashes", "Logs", "Locks", "Copies"};
        for (int i = 0; i < topics.length; i++) {
            newSlide();
            title(topics[i]);
            deck.with(PdfSketch.PLAIN, 8).text(20, 10, "Databases, winter term").text(690, 390, String.valueOf(40 + i));
            text(300, topics[i] + " have their own lecture.");
        }
        assertThat(passages()).extracting(Passage::text).containsExactly(
                "Trees\n\nTrees have their own lecture.",
                "Hashes\n\nHashes have their own lecture.",
                "Logs\n\nLogs have their own lecture.",
                "Locks\n\nLocks have their own lecture.",
                "Copies\n\nCopies have their own lecture.");
        assertThat(deck.read(folder).pages().get(2).page().text()).startsWith("42\n")
                .endsWith("\nDatabases, winter term");
    }

    @Test
    void keepsTextThatSlidesBuildUpNearTheBottom() throws Exception {
        String[] steps = {"put A", "put B", "put C", "put D"};
        for (int last = 1; last <= steps.length; last++) {
            newSlide();
            title("Hashing");
            for (int step = 0; step < last; step++) {
                text(40 + 30 * step, steps[step]);
            }
        }
        slide("Trees", "A search tree keeps its keys in order.");
        slide("Logs", "A log only grows.");
        assertThat(passages().get(3).plain()).contains("put A", "put B", "put C", "put D");
    }

    @Test
    void doesNotTreatAListItemAsATitle() throws Exception {
        newSlide();
        deck.with(PdfSketch.BOLD, 20).text(60, 330, "•Goal: stay shallow");
        text(280, "A tree of nine keys needs four levels at most, and one of a thousand needs fifteen at most,");
        text(260, "however they were inserted; every search then takes that many comparisons and not one more.");
        assertThat(BlockLines.of(deck.read(folder).pages().getFirst())).first()
                .isEqualTo("LIST_ITEM 1: •Goal: stay shallow");
    }

    private void slide(String title, String text) {
        newSlide();
        title(title);
        text(250, text);
    }

    private void part(String title) {
        newSlide();
        deck.with(PdfSketch.BOLD, 44).text(120, 190, title);
    }

    private void newSlide() {
        if (deck.isDrawnOn()) {
            deck.page();
        }
    }

    private void title(String title) {
        deck.with(PdfSketch.BOLD, 26).text(60, 350, title);
    }

    private void text(float y, String text) {
        deck.with(PdfSketch.PLAIN, 16).text(60, y, text);
    }

    private List<Passage> passages() throws Exception {
        return new PassageSplitter(new WordsAsTokens()).split(new NoteId("slides"), deck.read(folder));
    }
}
