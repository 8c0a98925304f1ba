package app.footnote.ui.chat;

import app.footnote.model.session.Answer;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Session;
import java.net.URI;
import java.nio.file.Path;

/** What the chat tells the rest of the window. Called on the FX thread. */
public interface ChatListener {

    /** The student wants to see the page that this footnote stands on; its answer has been selected before. */
    void footnoteActivated(Footnote footnote);

    /** A question was just answered; the answer is selected already. */
    void answered(Answer answer);

    /**
     * The student has turned to an answer, by a click on its text or by opening its session; it is selected already.
     */
    void answerVisited(Answer answer);

    /** This answer's footnotes are the ones to show: it was selected, or checked again. */
    void answerSelected(Answer answer);

    /** No answer is selected any more: another session was opened, or a new one begun. */
    void nothingSelected();

    /** A sentence of the selected answer that was checked was clicked. */
    void sentenceClicked(SentenceCheck check);

    /** What the window calls the note in this file. */
    String nameOf(Path file);

    /** An answer has taken the place of an earlier one; {@code undo} brings that back. */
    void replaced(Runnable undo);

    /** The session on view is another one, or has another title; a new one has no turns until it is asked something. */
    void sessionChanged(Session session);

    /** The student has seen where this link leads and wants to follow it. */
    void linkActivated(URI address);
}
