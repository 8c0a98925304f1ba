package app.footnote.ui;

import app.footnote.health.Services;
import app.footnote.ui.common.DisplayException;
import java.util.List;

/** Opens the window, asks one question, and closes it. Part of the training run of the JVM. */
public final class WindowTrainingRun {

    private final Services services;

    public WindowTrainingRun(Services services) {
        this.services = services;
    }

    /** Returns when the window is closed: after the answer is complete and a page that it cites is visible. */
    public void ask(String question) throws DisplayException, InterruptedException {
        new WindowProgram(services, window -> ask(window, question)).run(List.of());
    }

    private static void ask(MainWindow window, String question) {
        window.screens().show(ScreenNavigator.DialogTab.SET_UP);
        window.overlay().close();
        window.page().pageInView().subscribe(page -> page.ifPresent(_ -> window.close()));
        window.chat().ask(question);
    }
}
