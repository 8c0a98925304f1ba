package app.footnote.ui.page;

import app.footnote.model.failure.Failure;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.FailureLog;
import app.footnote.ui.page.open.FoundNote;
import app.footnote.ui.page.open.NoteOpener;
import app.footnote.ui.page.open.OpenNote;
import app.footnote.ui.page.open.OpenRequest;
import app.footnote.ui.page.pdf.Zoom;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/**
 * Opens notes in the background. If several notes are requested at about the same time, only the last one is delivered.
 * For the FX thread.
 */
final class NoteLoader {

    private static final Duration BEFORE_PLACEHOLDER = Duration.millis(250);

    private final NoteOpener opener;
    private final BackgroundTasks background;
    private final Listener listener;
    private final RecentNotes recent;
    private final PauseTransition delay = new PauseTransition(BEFORE_PLACEHOLDER);
    /** Counts the requests, so that the result of an earlier one is not delivered. */
    private int requests;

    /** Receives the results. */
    interface Listener {

        /** Opening a note takes so long that the student should see that something happens. */
        void opening();

        void opened(ReadingSession session, FoundNote found);

        void failed(Failure failure, OpenRequest request);
    }

    /** @param zoom the zoom of PDFs */
    NoteLoader(NoteOpener opener, BackgroundTasks background, ObservableValue<Zoom> zoom, Listener listener) {
        this.opener = opener;
        this.background = background;
        this.listener = listener;
        this.recent = new RecentNotes(note -> new ReadingSession(note, background, zoom));
        delay.setOnFinished(_ -> listener.opening());
    }

    void load(OpenRequest request) {
        int number = ++requests;
        delay.playFromStart();
        OpenNote known = recent.get(request.note());
        background.call(
                () -> opener.open(request, known),
                found -> {
                    ReadingSession session = recent.put(found.note());
                    deliver(number, () -> listener.opened(session, found));
                },
                exception -> deliver(number, () -> listener.failed(FailureLog.log(exception), request)));
    }

    private void deliver(int number, Runnable delivery) {
        if (number == requests) {
            delay.stop();
            delivery.run();
        }
    }

    /** Closes all notes. Nothing is delivered for earlier requests. */
    void close() {
        requests++;
        delay.stop();
        recent.close();
    }
}
