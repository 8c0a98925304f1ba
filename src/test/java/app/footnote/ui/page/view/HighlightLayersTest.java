package app.footnote.ui.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.Place;
import app.footnote.model.text.Range;
import app.footnote.ui.page.view.HighlightLayers.HighlightedRange;
import app.footnote.ui.page.view.HighlightMark.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightLayersTest {

    private static final LineEndMap TEXT = new LineEndMap("0123456789".repeat(5));

    @Test
    void dividesAMarkWhereAnotherCoversIt() {
        HighlightLayers layers = new HighlightLayers(
                TEXT, List.of(mark(10, 30, Kind.QUOTE), mark(15, 20, Kind.FOUND), mark(15, 20, Kind.FOUND_NOW)));

        assertThat(layers.ranges())
                .containsExactly(
                        new HighlightedRange(new Range(10, 15), Kind.QUOTE),
                        new HighlightedRange(new Range(15, 20), Kind.FOUND_NOW),
                        new HighlightedRange(new Range(20, 30), Kind.QUOTE));
    }

    @Test
    void leavesGapsBetweenMarks() {
        HighlightLayers layers = new HighlightLayers(TEXT, List.of(mark(30, 35, Kind.FOUND), mark(0, 5, Kind.FOUND)));

        assertThat(layers.ranges())
                .containsExactly(
                        new HighlightedRange(new Range(0, 5), Kind.FOUND),
                        new HighlightedRange(new Range(30, 35), Kind.FOUND));
    }

    @Test
    void ignoresMarksBeyondTheEndOfTheText() {
        assertThat(new HighlightLayers(TEXT, List.of(mark(60, 70, Kind.QUOTE))).ranges()).isEmpty();
    }

    private static HighlightMark mark(int start, int end, Kind kind) {
        return new HighlightMark(new Place(1, start, end), kind);
    }
}
