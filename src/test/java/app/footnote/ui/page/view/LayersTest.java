package app.footnote.ui.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.Place;
import app.footnote.model.text.Range;
import app.footnote.ui.page.view.Layers.Stretch;
import app.footnote.ui.page.view.Mark.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final LineEnds TEXT = new LineEnds("0123456789".repeat(5));

    @Test
    void cutsAMarkWhereAnotherLiesAboveIt() {
        Layers layers = new Layers(
                TEXT, List.of(mark(10, 30, Kind.QUOTE), mark(15, 20, Kind.FOUND), mark(15, 20, Kind.FOUND_NOW)));

        assertThat(layers.stretches())
                .containsExactly(
                        new Stretch(new Range(10, 15), Kind.QUOTE),
                        new Stretch(new Range(15, 20), Kind.FOUND_NOW),
                        new Stretch(new Range(20, 30), Kind.QUOTE));
    }

    @Test
    void leavesGapsUnmarked() {
        Layers layers = new Layers(TEXT, List.of(mark(30, 35, Kind.FOUND), mark(0, 5, Kind.FOUND)));

        assertThat(layers.stretches())
                .containsExactly(
                        new Stretch(new Range(0, 5), Kind.FOUND), new Stretch(new Range(30, 35), Kind.FOUND));
    }

    @Test
    void marksNothingBeyondTheEndOfTheText() {
        assertThat(new Layers(TEXT, List.of(mark(60, 70, Kind.QUOTE))).stretches()).isEmpty();
    }

    private static Mark mark(int start, int end, Kind kind) {
        return new Mark(new Place(1, start, end), kind);
    }
}
