package app.footnote.ui;

import app.footnote.settings.Settings;
import app.footnote.ui.common.Appearance;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window of Footnote. For the FX thread. */
final class MainWindow {

    private static final double USUAL_WIDTH = 1360;
    private static final double USUAL_HEIGHT = 860;

    private final Stage stage = new Stage();

    MainWindow(Services services, Runnable closed) {
        Shell shell = new Shell();
        Scene scene = new Scene(shell.node(), USUAL_WIDTH, USUAL_HEIGHT);
        new Appearance(Settings.standard()).dress(scene);
        stage.setTitle("Footnote");
        stage.setScene(scene);
        stage.setOnHidden(_ -> closed.run());
    }

    void show() {
        stage.show();
    }
}
