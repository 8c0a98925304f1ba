package app.footnote.ui;

import app.footnote.settings.WindowState.Frame;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Puts the window where it was, and says where it is. */
final class WindowPlacement {

    private static final double USUAL_WIDTH = 1360;
    private static final double USUAL_HEIGHT = 860;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 480;

    private final Stage stage;
    private Frame frame = new Frame(Double.NaN, Double.NaN, USUAL_WIDTH, USUAL_HEIGHT, false);

    WindowPlacement(Stage stage) {
        this.stage = stage;
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        for (var property : List.of(
                stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())) {
            property.addListener(_ -> recordFrame());
        }
    }

    /** A window that was on a screen which is gone comes back to the middle of the one that is left. */
    void restore(@Nullable Frame last) {
        if (last == null) {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(USUAL_WIDTH, screen.getWidth()));
            stage.setHeight(Math.min(USUAL_HEIGHT, screen.getHeight()));
            return;
        }
        stage.setWidth(last.width());
        stage.setHeight(last.height());
        boolean visible = !Screen.getScreensForRectangle(last.x(), last.y(), last.width(), last.height()).isEmpty();
        if (visible) {
            stage.setX(last.x());
            stage.setY(last.y());
        }
        stage.setMaximized(last.maximized());
    }

    /** Tells whenever the window is moved, resized, made as large as the screen, or smaller again. */
    void addListener(InvalidationListener changed) {
        List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(property -> property.addListener(changed));
        stage.maximizedProperty().addListener(changed);
    }

    private void recordFrame() {
        if (!stage.isMaximized() && !stage.isIconified() && stage.isShowing()) {
            frame = new Frame(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }

    /** Where the window is; where it was before it filled the screen, if it does. Empty if it was never seen. */
    @Nullable
    Frame frame() {
        return Double.isNaN(frame.x())
                ? null
                : new Frame(frame.x(), frame.y(), frame.width(), frame.height(), stage.isMaximized());
    }
}
