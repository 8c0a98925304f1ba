package app.footnote.ui;

import java.net.URL;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The icon of the window, in several sizes for the operating system to choose from. */
final class AppIcon {

    private static final int[] SIZES_PX = {16, 32, 48, 128, 256};

    private AppIcon() {
    }

    static void applyTo(Stage stage) {
        for (int size : SIZES_PX) {
            URL file = AppIcon.class.getResource("icon-" + size + ".png");
            if (file != null) {
                stage.getIcons().add(new Image(file.toExternalForm(), true));
            }
        }
    }
}
