package app.footnote.ui.page.pdf;

import app.footnote.messages.Messages;
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

/** A page of a PDF: white paper, the image when it has arrived, and highlights. For the FX thread. */
final class PdfPageView extends Region {

    private static final Messages TEXTS = Messages.of("ui-page");
    private static final double HIGHLIGHT_RADIUS = 3;
    private static final double HIGHLIGHT_PADDING = 1.5;
    /** How many pixels are looked at to decide whether a part of the page is dark. */
    private static final int SAMPLES = 12;
    private static final double DARK_BRIGHTNESS = 0.45;

    private final ImageView picture = new ImageView();
    private final Group highlights = new Group();
    private final Group highlightsOnDark = new Group();
    private final Label failure = new Label(TEXTS.text("view.page-failed"));
    private List<HighlightBox> boxes = List.of();

    /** @param name what a screen reader says */
    PdfPageView(String name) {
        getStyleClass().add("pdf-page");
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        highlights.setBlendMode(BlendMode.MULTIPLY);
        highlightsOnDark.getStyleClass().add("on-dark");
        failure.setVisible(false);
        failure.getStyleClass().add("pdf-page-failure");
        getChildren().setAll(picture, failure, highlights, highlightsOnDark);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(name);
    }

    void show(Image image) {
        picture.setImage(image);
        drawHighlights();
    }

    void showFailure() {
        failure.setVisible(true);
    }

    /** A highlighted rectangle, in pixels from the page's upper left corner. */
    record HighlightBox(Rectangle2D area, HighlightMark.Kind kind) {
    }

    void highlight(List<HighlightBox> newBoxes) {
        boxes = newBoxes;
        drawHighlights();
    }

    /** Multiplied with the page, so that dark text stays dark. Where the page is dark, a translucent light colour. */
    private void drawHighlights() {
        highlights.getChildren().clear();
        highlightsOnDark.getChildren().clear();
        for (HighlightBox box : boxes) {
            (isDark(box.area()) ? highlightsOnDark : highlights).getChildren().add(rectangle(box));
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
            // At the upper and lower edge, where there is more of the background and less of the text.
            double y = (i % 2 == 0 ? area.getMinY() : area.getMaxY()) * scale;
            sum += brightness(image, x, y);
        }
        return sum / SAMPLES < DARK_BRIGHTNESS;
    }

    private static double brightness(Image image, double x, double y) {
        int column = Math.clamp((int) x, 0, (int) image.getWidth() - 1);
        int row = Math.clamp((int) y, 0, (int) image.getHeight() - 1);
        return image.getPixelReader().getColor(column, row).grayscale().getRed();
    }

    private static Rectangle rectangle(HighlightBox box) {
        Rectangle2D area = box.area();
        Rectangle rectangle = new Rectangle(
                area.getMinX() - HIGHLIGHT_PADDING,
                area.getMinY() - HIGHLIGHT_PADDING,
                area.getWidth() + 2 * HIGHLIGHT_PADDING,
                area.getHeight() + 2 * HIGHLIGHT_PADDING);
        rectangle.setArcWidth(2 * HIGHLIGHT_RADIUS);
        rectangle.setArcHeight(2 * HIGHLIGHT_RADIUS);
        rectangle.getStyleClass().add(box.kind().styleClass());
        return rectangle;
    }

    @Override
    protected void layoutChildren() {
        picture.setFitWidth(getWidth());
        failure.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
