package app.footnote.ui.page.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.Box;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class PageGeometryTest {

    private static final Box CROP = new Box(10, 20, 110, 220);
    /** At the upper left of the page: 5 from the left, 8 from the top. */
    private static final Box WORD = new Box(15, 202, 45, 212);

    @Test
    void measuresFromTheUpperLeftOfWhatIsSeen() {
        assertThat(new PageGeometry(CROP, 0).seen(WORD)).isEqualTo(new Rectangle2D(5, 8, 30, 10));
    }

    @Test
    void bringsTheUpperLeftToTheUpperRightWhenThePageIsTurnedClockwise() {
        PageGeometry turned = new PageGeometry(CROP, 90);

        assertThat(turned.width()).isEqualTo(200);
        assertThat(turned.height()).isEqualTo(100);
        assertThat(turned.seen(WORD)).isEqualTo(new Rectangle2D(182, 5, 10, 30));
    }

    @Test
    void bringsTheUpperLeftToTheLowerRightWhenThePageIsUpsideDown() {
        assertThat(new PageGeometry(CROP, 180).seen(WORD)).isEqualTo(new Rectangle2D(65, 182, 30, 10));
    }

    @Test
    void bringsTheUpperLeftToTheLowerLeftWhenThePageIsTurnedCounterclockwise() {
        assertThat(new PageGeometry(CROP, 270).seen(WORD)).isEqualTo(new Rectangle2D(8, 65, 10, 30));
    }
}
