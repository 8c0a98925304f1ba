package app.footnote.ui.chat.render;

import app.footnote.model.session.Answer;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.ui.chat.text.Segment;
import app.footnote.ui.chat.text.TextStyle;
import java.nio.file.Path;
import javafx.geometry.Point2D;

/** What can be done with the turns that are shown; a turn is named by its number, counted from 0. */
public interface TurnActions {

    /** What the note in this file is called. */
    String nameOf(Path file);

    void openFootnote(int turn, Footnote footnote);

    /** Words of the turn were clicked there on the screen; they say where they lead and what they belong to. */
    void clicked(int turn, TextStyle words, Point2D place);

    /** What carries this sentence of the turn's answer is asked for. */
    void openSentence(int turn, SentenceCheck check);

    void toggleThinking(int turn);

    void copyCode(Segment.CodeHead block);

    void copyAnswer(int turn, Answer answer);

    void askAgain(int turn);

    /** The answer of this turn broke off, and is to be gone on with. */
    void goOn(int turn);

    void edit(int turn);
}
