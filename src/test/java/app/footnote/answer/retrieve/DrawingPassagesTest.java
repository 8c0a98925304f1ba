package app.footnote.answer.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingPassagesTest {

    private static final String TITLE = "Open addressing";

    @ParameterizedTest
    @ValueSource(
            strings = {"hash(key) % N A B C D | valA | valB | valC E F", "node1 node2 node3 node4 node5 node6", ""})
    void tellsALabelledDrawingBelowATitle(String labels) {
        assertThat(DrawingPassages.isDrawing(passage(List.of(TITLE), TITLE + "\n" + labels))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Find the next free slot by probing.", "f(x) = x² + 1", "下一个空槽",
            "Move, tombstone, rebuild, rehash, resize"})
    void leavesPagesThatSaySomething(String text) {
        assertThat(DrawingPassages.isDrawing(passage(List.of(TITLE), TITLE + "\n" + text))).isFalse();
    }

    @Test
    void leavesShortNotesWithoutATitle() {
        assertThat(DrawingPassages.isDrawing(passage(List.of(), "Buy milk"))).isFalse();
    }

    private static Passage passage(List<String> headings, String text) {
        return new Passage(new NoteId("note"), 0, new Place(1, 0, text.length()), headings, text, text, "en");
    }
}
