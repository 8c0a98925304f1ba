package app.footnote.ui;

import app.footnote.settings.WindowState.Frame;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Restores and reports the position and the size of the window. For the FX thread. */
final class WindowPlacement {

    private static final double DEFAULT_WIDTH = 1360;
    private static final double DEFAULT_HEIGHT = 860;
    private static final double MIN_WIDTH = 900;
    private static final double MIN_HEIGHT = 480;

    private final Stage stage;
    private Frame frame = new Frame(Double.NaN, Double.NaN, DEFAULT_WIDTH, DEFAULT_HEIGHT, false);

    WindowPlacement(Stage stage) {
        this.stage = stage;
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        for (var property : List.of(
                stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())) {
            property.addListener(_ -> recordFrame());
        }
    }

    /** Restores a frame. A window whose screen is gone is centred on the remaining one. */
    void restore(@Nullable Frame last) {
        if (last == null) {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(DEFAULT_WIDTH, screen.getWidth()));
            stage.setHeight(Math.min(DEFAULT_HEIGHT, screen.getHeight()));
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

    /** Adds a listener for moving, resizing and maximizing. */
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

    /** The frame of the window, before it was maximized if it is. Null if the window was never visible. */
    @Nullable
    Frame frame() {
        return Double.isNaN(frame.x())
                ? null
                : new Frame(frame.x(), frame.y(), frame.width(), frame.height(), stage.isMaximized());
    }
}
