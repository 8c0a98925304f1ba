package app.footnote.ui;

import app.footnote.answer.suggest.QuestionSuggester;
import app.footnote.function.ThrowingFunction;
import app.footnote.model.Scope;
import app.footnote.model.session.Turn;
import app.footnote.ui.common.FailureLog;
import app.footnote.ui.library.model.LibrarySummary;
import java.util.List;
import java.util.function.Consumer;

/**
 * Shows questions that the notes answer: in an empty session, and after the newest answer. They are found in the
 * background. For the FX thread.
 */
final class QuestionSuggestions {

    private static final int MOST_FIRST = 4;
    private static final int MOST_NEXT = 3;

    private final MainWindow window;
    private int readyNotes;
    private int shown;
    /** Whether the questions do not fit the notes or the scope any more. */
    private boolean outdated;
    private boolean searching;
    /** Counts the requests for next questions, so that those for an earlier answer are dropped. */
    private int nextRequest;

    QuestionSuggestions(MainWindow window) {
        this.window = window;
    }

    /** While notes are being read, questions that are shown stay, so that they do not move under the mouse. */
    void libraryChanged(LibrarySummary summary) {
        outdated |= summary.ready() != readyNotes;
        readyNotes = summary.ready();
        if (summary.current().isEmpty() || shown < MOST_FIRST) {
            update();
        }
    }

    void scopeChanged() {
        outdated = true;
        update();
    }

    /** Shows first questions if the session is empty and they have to be found again. */
    void update() {
        if (!outdated || searching || readyNotes == 0 || window.chat().sessionProperty().get() != null) {
            return;
        }
        outdated = false;
        searching = true;
        Scope scope = window.library().scope();
        find(suggester -> suggester.about(scope, MOST_FIRST), found -> {
            searching = false;
            shown = found.size();
            window.welcome().suggest(found);
            update();
        });
    }

    /** Shows questions that lead on from the last of the turns. */
    void newestAnswered(List<Turn> turns) {
        int request = ++nextRequest;
        List<String> asked = turns.stream().map(Turn::question).toList();
        find(suggester -> suggester.after(turns.getLast().answer(), asked, MOST_NEXT), found -> {
            if (request == nextRequest) {
                window.chat().suggestNext(found);
            }
        });
    }

    /** Drops next questions that are still being found. */
    void answerLeft() {
        nextRequest++;
    }

    /** Without questions after a failure, which is logged only. */
    private void find(
            ThrowingFunction<QuestionSuggester, List<String>, Exception> search, Consumer<List<String>> found) {
        if (window.isClosed()) {
            return;
        }
        window.background().call(() -> search.apply(window.services().questionSuggester()), found, failure -> {
            FailureLog.log(failure);
            found.accept(List.of());
        });
    }
}
