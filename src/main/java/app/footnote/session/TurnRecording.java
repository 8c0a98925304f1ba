package app.footnote.session;

import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.session.SessionFile.Durability;
import app.footnote.session.SessionRecord.Answered;
import app.footnote.session.SessionRecord.Cited;
import app.footnote.session.SessionRecord.Wrote;
import org.jspecify.annotations.Nullable;

/**
 * Records an answer while it is being written, sentence by sentence. If the program is killed, at most the last
 * sentence is lost. Safe for use by several threads.
 */
public final class TurnRecording {

    private static final String SENTENCE_ENDS = ".!?:;\n。！？；";

    /** The most text without a sentence end, such as code or a table, that is buffered. */
    private static final int MAX_BUFFERED_CHARS = 300;

    private final SessionFile file;
    private final int turn;
    private final StringBuilder buffer = new StringBuilder();

    /** The answer at the end of the file; null if the file ends with a piece of an answer. */
    private @Nullable Answer recorded;

    TurnRecording(SessionFile file, int turn) {
        this.file = file;
        this.turn = turn;
    }

    /** The number of the turn in its session file, as {@link SessionStore#takeBack} needs it. */
    public int turn() {
        return turn;
    }

    /** Records the next event of the answer. Events that do not change the answer are ignored. */
    public synchronized void record(AnswerEvent event) throws SessionException {
        switch (event) {
            case AnswerEvent.Token token -> append(token.text());
            case AnswerEvent.Cited cited -> add(new Cited(turn, cited.footnote()));
            case AnswerEvent.Checked checked -> replace(checked.answer());
            case AnswerEvent.Ended ended -> replace(ended.answer());
            case AnswerEvent.Judged judged -> replace(judged.answer());
            default -> {
                // The event does not change the answer.
            }
        }
    }

    private void append(String text) throws SessionException {
        buffer.append(text);
        if (buffer.length() >= MAX_BUFFERED_CHARS || text.chars().anyMatch(c -> SENTENCE_ENDS.indexOf(c) >= 0)) {
            writeBuffer();
        }
    }

    private void writeBuffer() throws SessionException {
        // The second half of a surrogate pair may come with the next token.
        boolean half = !buffer.isEmpty() && Character.isHighSurrogate(buffer.charAt(buffer.length() - 1));
        int end = buffer.length() - (half ? 1 : 0);
        if (end > 0) {
            add(new Wrote(turn, buffer.substring(0, end)));
            buffer.delete(0, end);
        }
    }

    private void add(SessionRecord piece) throws SessionException {
        recorded = null;
        file.append(piece, Durability.PROCESS_KILL);
    }

    /** Writes the answer only if it has changed, because the write waits for the disk. */
    private void replace(Answer answer) throws SessionException {
        buffer.setLength(0);
        if (!answer.equals(recorded)) {
            file.append(new Answered(turn, answer), Durability.POWER_LOSS);
            recorded = answer;
        }
    }
}
