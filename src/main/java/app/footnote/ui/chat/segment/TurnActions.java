package app.footnote.ui.chat.segment;

import app.footnote.model.session.Answer;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.ui.chat.text.TextStyle;
import app.footnote.ui.chat.text.WayOn;
import java.nio.file.Path;
import javafx.geometry.Point2D;

/** What the student can do with the turns on screen. Turns are numbered from 0. Called on the FX thread. */
public interface TurnActions {

    /** The display name of the note in a file. */
    String nameOf(Path file);

    /** Opens the page of a footnote. */
    void openFootnote(int turn, Footnote footnote);

    /**
     * The text of a turn was clicked.
     *
     * @param style the style of the clicked words, with their link and the check of their sentence
     * @param screenPosition the position of the mouse on the screen
     */
    void textClicked(int turn, TextStyle style, Point2D screenPosition);

    /** Shows the evidence for a sentence of the turn's answer. */
    void showEvidence(int turn, SentenceCheck check);

    void copyAnswer(int turn, Answer answer);

    void askAgain(int turn);

    /** Continues an answer that was not completed. */
    void continueAnswer(int turn);

    void editQuestion(int turn);

    /** Shows the full form of a short overview, or the short form of a full one. */
    void changeOverviewForm(int turn);

    /** Does what a button or link of the answer offers. */
    void goOn(int turn, WayOn way);
}
