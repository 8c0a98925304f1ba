package app.footnote.ui.chat;

import app.footnote.model.session.Answer;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Session;
import app.footnote.model.session.Turn;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Receives the events of the chat pane. Called on the FX thread. */
public interface ChatListener {

    /** The student opens the page of a footnote. Its answer was selected before. */
    void footnoteActivated(Footnote footnote);

    /** A question was answered. The answer was selected before. */
    void answered(Answer answer);

    /**
     * The newest answer of the session is shown: it was given just now, or its session was opened.
     *
     * @param turns all turns of the session
     */
    void newestAnswered(List<Turn> turns);

    /** The student has clicked the text of an answer, or opened its session. The answer was selected before. */
    void answerVisited(Answer answer);

    /** An answer was selected, or its checks have changed, so its footnotes are to be shown. */
    void answerSelected(Answer answer);

    /** No answer is selected any more: another session was opened, or a new one begun. */
    void nothingSelected();

    /** The student asks for the evidence for a sentence of the selected answer. */
    void sentenceClicked(SentenceCheck check);

    /** The student copies an answer with its footnotes. */
    void answerCopied(Answer answer);

    /** The display name of the note in a file. */
    String nameOf(Path file);

    /**
     * A new answer has replaced an earlier one.
     *
     * @param undo restores the earlier answer
     */
    void replaced(Runnable undo);

    /** Another session is shown, or its title has changed. A new session has no turns before the first question. */
    void sessionChanged(Session session);

    /** The student wants to add notes, because these do not answer the question. */
    void addNotesRequested();

    /** The student has seen the address of a link and wants to open it. */
    void linkActivated(URI address);
}
