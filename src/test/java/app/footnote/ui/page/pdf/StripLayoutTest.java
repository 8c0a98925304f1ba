package app.footnote.ui.page.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.Box;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class StripLayoutTest {

    private static final PageGeometry UPRIGHT = new PageGeometry(new Box(0, 0, 300, 400), 0);
    private static final PageGeometry SIDEWAYS = new PageGeometry(new Box(0, 0, 300, 400), 90);
    private static final double WIDTH = 600 + 2 * StripLayout.MARGIN;
    private static final double HEIGHT = 500 + 2 * StripLayout.MARGIN;

    @Test
    void fitsEachPageToTheWidth() {
        StripLayout layout = StripLayout.of(List.of(UPRIGHT, SIDEWAYS), new Zoom.FitWidth(), WIDTH, HEIGHT);

        assertThat(layout.pageBounds()).extracting(Rectangle2D::getWidth).containsExactly(600.0, 600.0);
        assertThat(layout.pageBounds()).extracting(Rectangle2D::getHeight).containsExactly(800.0, 450.0);
        assertThat(layout.pageBounds().get(1).getMinY())
                .isEqualTo(layout.pageBounds().get(0).getMaxY() + StripLayout.GAP);
    }

    @Test
    void fitsAndCentresAWholePage() {
        StripLayout layout = StripLayout.of(List.of(UPRIGHT), new Zoom.FitPage(), WIDTH, HEIGHT);

        Rectangle2D page = layout.pageBounds().getFirst();
        assertThat(page.getHeight()).isEqualTo(500);
        assertThat(page.getMinX()).isEqualTo(Math.floor((WIDTH - 375) / 2));
    }

    @Test
    void isWiderThanTheViewWhenPagesAreEnlarged() {
        StripLayout layout = StripLayout.of(List.of(UPRIGHT), new Zoom.Factor(3), WIDTH, HEIGHT);

        assertThat(layout.pageBounds().getFirst().getWidth()).isEqualTo(1200);
        assertThat(layout.width()).isEqualTo(1200 + 2 * StripLayout.MARGIN);
    }

    @Test
    void findsTheMostVisiblePage() {
        StripLayout layout = StripLayout.of(Collections.nCopies(600, UPRIGHT), new Zoom.FitWidth(), WIDTH, HEIGHT);

        double top = layout.pageBounds().get(299).getMaxY() - 100;
        assertThat(layout.pageAt(top)).isEqualTo(299);
        assertThat(layout.mostVisible(top, top + HEIGHT)).isEqualTo(300);
        assertThat(layout.pageAt(layout.height() + 1000)).isEqualTo(599);
    }

    @Test
    void convertsARectangleOfAPageToTheStrip() {
        StripLayout layout = StripLayout.of(List.of(UPRIGHT, UPRIGHT), new Zoom.FitWidth(), WIDTH, HEIGHT);

        Rectangle2D page = layout.pageBounds().get(1);
        assertThat(layout.onStrip(1, new Rectangle2D(10, 20, 30, 5)))
                .isEqualTo(new Rectangle2D(page.getMinX() + 20, page.getMinY() + 40, 60, 10));
    }
}
