package app.footnote.ui.page;

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
final class Sheet extends Region {

    private static final double ROUNDED = 3;
    private static final double AROUND_WORDS = 1.5;

    private final ImageView picture = new ImageView();
    private final Group marks = new Group();
    private final Label failure = new Label("This page cannot be drawn.\nIts text is under “Text”.");

    Sheet(int number, int pages) {
        getStyleClass().add("sheet");
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        marks.setBlendMode(BlendMode.MULTIPLY);
        failure.setVisible(false);
        failure.getStyleClass().add("sheet-failure");
        getChildren().setAll(picture, failure, marks);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Page %d of %d".formatted(number, pages));
    }

    void show(Image image) {
        picture.setImage(image);
    }

    void showFailure() {
        failure.setVisible(true);
    }

    /** A rectangle to be marked, in pixels from the sheet's upper left. */
    record Spot(Rectangle2D area, Mark.Kind kind) {
    }

    void mark(List<Spot> spots) {
        marks.getChildren().setAll(spots.stream().map(Sheet::rectangle).toList());
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
