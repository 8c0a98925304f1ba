package app.footnote.ui.page.pdf;

import app.footnote.ui.page.view.HighlightMark;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.effect.BlendMode;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** One page of a PDF on the screen: paper, the picture once it is there, and marks. */
final class PdfPageView extends Region {

    private static final double ROUNDED = 3;
    private static final double AROUND_WORDS = 1.5;

    private static final int SAMPLES = 12;
    private static final double DARK = 0.45;

    private final ImageView picture = new ImageView();
    private final Group marks = new Group();
    private final Group marksOnDark = new Group();
    private final Label failure = new Label("This page cannot be drawn.\nIts text is under “Text”.");
    private List<Spot> spots = List.of();

    PdfPageView(int number, int pages) {
        getStyleClass().add("sheet");
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        marks.setBlendMode(BlendMode.MULTIPLY);
        marksOnDark.getStyleClass().add("on-dark");
        failure.setVisible(false);
        failure.getStyleClass().add("sheet-failure");
        getChildren().setAll(picture, failure, marks, marksOnDark);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Page %d of %d".formatted(number, pages));
    }

    void show(Image image) {
        picture.setImage(image);
        paint();
    }

    void showFailure() {
        failure.setVisible(true);
    }

    /** A rectangle to be marked, in pixels from the sheet's upper left. */
    record Spot(Rectangle2D area, HighlightMark.Kind kind) {
    }

    void mark(List<Spot> newSpots) {
        spots = newSpots;
        paint();
    }

    /** Like a marker on paper, which leaves dark words dark; where the page itself is dark, a veil of light. */
    private void paint() {
        marks.getChildren().clear();
        marksOnDark.getChildren().clear();
        for (Spot spot : spots) {
            (isDark(spot.area()) ? marksOnDark : marks).getChildren().add(rectangle(spot));
        }
    }

    private boolean isDark(Rectangle2D area) {
        Image image = picture.getImage();
        if (image == null || getWidth() <= 0) {
            return false;
        }
        double scale = image.getWidth() / getWidth();
        double sum = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double x = (area.getMinX() + area.getWidth() * (i + 0.5) / SAMPLES) * scale;
            // Between the lines there is more of the page and less of the words.
            double y = (i % 2 == 0 ? area.getMinY() : area.getMaxY()) * scale;
            sum += brightness(image, x, y);
        }
        return sum / SAMPLES < DARK;
    }

    private static double brightness(Image image, double x, double y) {
        int column = Math.clamp((int) x, 0, (int) image.getWidth() - 1);
        int row = Math.clamp((int) y, 0, (int) image.getHeight() - 1);
        return image.getPixelReader().getColor(column, row).grayscale().getRed();
    }

    private static Rectangle rectangle(Spot spot) {
        Rectangle2D area = spot.area();
        Rectangle rectangle = new Rectangle(
                area.getMinX() - AROUND_WORDS,
                area.getMinY() - AROUND_WORDS,
                area.getWidth() + 2 * AROUND_WORDS,
                area.getHeight() + 2 * AROUND_WORDS);
        rectangle.setArcWidth(2 * ROUNDED);
        rectangle.setArcHeight(2 * ROUNDED);
        rectangle.getStyleClass().add(spot.kind().styleClass());
        return rectangle;
    }

    @Override
    protected void layoutChildren() {
        picture.setFitWidth(getWidth());
        failure.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
