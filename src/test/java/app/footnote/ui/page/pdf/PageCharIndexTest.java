package app.footnote.ui.page.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.Box;
import app.footnote.model.Page;
import app.footnote.model.PageLayout;
import app.footnote.model.text.Range;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;

class PageCharIndexTest {

    private static final Box CROP = new Box(0, 0, 200, 100);
    /** Two lines; each character is 10 points wide and high, and the first line is 10 points below the top. */
    private static final String TEXT = "one two\nthree";

    private final PageCharIndex index = new PageCharIndex(page(), new PageGeometry(CROP, 0));

    @Test
    void findsTheCharacterAtAPoint() {
        assertThat(index.nearest(new Point2D(45, 15))).isEqualTo(new Range(4, 5));
        assertThat(index.nearest(new Point2D(5, 25))).isEqualTo(new Range(8, 9));
    }

    @Test
    void findsTheEndOfALineForAPointBesideIt() {
        assertThat(index.nearest(new Point2D(190, 17))).isEqualTo(new Range(6, 7));
    }

    @Test
    void tellsWhetherAPointIsNearACharacter() {
        assertThat(index.isNear(new Point2D(71, 15), 3)).isTrue();
        assertThat(index.isNear(new Point2D(190, 15), 3)).isFalse();
    }

    @Test
    void expandsToTheWordAndToTheLine() {
        assertThat(index.word(new Range(5, 6))).isEqualTo(new Range(4, 7));
        assertThat(index.line(new Range(5, 6))).isEqualTo(new Range(0, 7));
        assertThat(index.line(new Range(9, 10))).isEqualTo(new Range(8, 13));
    }

    @Test
    void findsNothingOnAPageWithoutText() {
        Page blank = new Page(1, "", new PageLayout.Fixed(CROP, 0, new float[0]));

        assertThat(new PageCharIndex(blank, new PageGeometry(CROP, 0)).nearest(new Point2D(5, 5)).length()).isZero();
    }

    private static Page page() {
        float[] edges = new float[4 * TEXT.length()];
        float left = 0;
        float top = 90;
        for (int i = 0; i < TEXT.length(); i++) {
            boolean lineEnd = TEXT.charAt(i) == '\n';
            edges[4 * i] = lineEnd ? Float.NaN : left;
            edges[4 * i + 1] = lineEnd ? Float.NaN : top - 10;
            edges[4 * i + 2] = lineEnd ? Float.NaN : left + 10;
            edges[4 * i + 3] = lineEnd ? Float.NaN : top;
            left = lineEnd ? 0 : left + 10;
            top = lineEnd ? top - 10 : top;
        }
        return new Page(1, TEXT, new PageLayout.Fixed(CROP, 0, edges));
    }
}
