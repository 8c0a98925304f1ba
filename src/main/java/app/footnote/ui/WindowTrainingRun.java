package app.footnote.ui;

import app.footnote.health.Services;
import app.footnote.ui.common.DisplayException;
import java.util.List;

/** Goes through the window as a student does who asks one question, and closes it. */
public final class WindowTrainingRun {

    private final Services services;

    public WindowTrainingRun(Services services) {
        this.services = services;
    }

    /** Returns when the window is closed: after the question is answered, and a page that the answer cites is seen. */
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
