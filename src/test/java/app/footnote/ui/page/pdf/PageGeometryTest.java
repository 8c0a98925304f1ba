package app.footnote.ui.page.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.Box;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class PageGeometryTest {

    private static final Box CROP = new Box(10, 20, 110, 220);
    /** At the upper left of the page: 5 points from the left, 8 points from the top. */
    private static final Box WORD = new Box(15, 202, 45, 212);

    @Test
    void measuresFromTheUpperLeftOfTheCropBox() {
        assertThat(new PageGeometry(CROP, 0).toView(WORD)).isEqualTo(new Rectangle2D(5, 8, 30, 10));
    }

    @Test
    void movesTheUpperLeftToTheUpperRightWhenRotatedBy90Degrees() {
        PageGeometry rotated = new PageGeometry(CROP, 90);

        assertThat(rotated.width()).isEqualTo(200);
        assertThat(rotated.height()).isEqualTo(100);
        assertThat(rotated.toView(WORD)).isEqualTo(new Rectangle2D(182, 5, 10, 30));
    }

    @Test
    void movesTheUpperLeftToTheLowerRightWhenRotatedBy180Degrees() {
        assertThat(new PageGeometry(CROP, 180).toView(WORD)).isEqualTo(new Rectangle2D(65, 182, 30, 10));
    }

    @Test
    void movesTheUpperLeftToTheLowerLeftWhenRotatedBy270Degrees() {
        assertThat(new PageGeometry(CROP, 270).toView(WORD)).isEqualTo(new Rectangle2D(8, 65, 10, 30));
    }
}
