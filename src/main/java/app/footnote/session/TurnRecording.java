package app.footnote.session;

import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.session.SessionFile.Surviving;
import app.footnote.session.SessionRecord.Answered;
import app.footnote.session.SessionRecord.Cited;
import app.footnote.session.SessionRecord.Wrote;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an answer while it is being given: sentence by sentence, so that whatever ends the program, at most the
 * sentence that was being written is lost. Safe for use by many threads.
 */
public final class TurnRecording {

    private static final String SENTENCE_ENDS = ".!?:;\n。！？；";

    /** Text without sentence ends, such as code or a table, is not held back for longer than this. */
    private static final int MOST_CHARS_HELD_BACK = 300;

    private final SessionFile file;
    private final int turn;
    private final StringBuilder heldBack = new StringBuilder();

    /** The answer that the file ends with; null while it ends with a piece of one. */
    private @Nullable Answer kept;

    TurnRecording(SessionFile file, int turn) {
        this.file = file;
        this.turn = turn;
    }

    /** The number of the turn in its session's file, by which {@link SessionStore#takeBack} knows it. */
    public int turn() {
        return turn;
    }

    /** To be called with each event of the answer, in their order. Those that add nothing to the answer do nothing. */
    public synchronized void record(AnswerEvent event) throws SessionException {
        switch (event) {
            case AnswerEvent.Token token -> append(token.text());
            case AnswerEvent.Cited cited -> add(new Cited(turn, cited.footnote()));
            case AnswerEvent.Checked checked -> replace(checked.answer());
            case AnswerEvent.Ended ended -> replace(ended.answer());
            case AnswerEvent.Judged judged -> replace(judged.answer());
            default -> {
                // The way to the answer, not a part of it.
            }
        }
    }

    private void append(String text) throws SessionException {
        heldBack.append(text);
        if (heldBack.length() >= MOST_CHARS_HELD_BACK || text.chars().anyMatch(c -> SENTENCE_ENDS.indexOf(c) >= 0)) {
            writeHeldBack();
        }
    }

    private void writeHeldBack() throws SessionException {
        // The second half of a surrogate pair may come with the next token.
        boolean half = !heldBack.isEmpty() && Character.isHighSurrogate(heldBack.charAt(heldBack.length() - 1));
        int end = heldBack.length() - (half ? 1 : 0);
        if (end > 0) {
            add(new Wrote(turn, heldBack.substring(0, end)));
            heldBack.delete(0, end);
        }
    }

    private void add(SessionRecord piece) throws SessionException {
        kept = null;
        file.append(piece, Surviving.KILL);
    }

    /** Waits for the disk, and so does nothing where nothing has changed. */
    private void replace(Answer answer) throws SessionException {
        heldBack.setLength(0);
        if (!answer.equals(kept)) {
            file.append(new Answered(turn, answer), Surviving.POWER_LOSS);
            kept = answer;
        }
    }
}
