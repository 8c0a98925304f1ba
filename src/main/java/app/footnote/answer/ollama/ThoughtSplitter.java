package app.footnote.answer.ollama;

import app.footnote.answer.llm.LanguageModel;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Separates thoughts from words in the text of models that write {@code <think>...</think>} before their answer. Ollama
 * usually separates them itself. A thought without an end tag lasts to the end of the text. Not thread-safe.
 */
final class ThoughtSplitter implements LanguageModel.Listener {

    private static final Pattern OPEN = Pattern.compile("^\\s*<(?:think|thinking|thought|reasoning)>\\s*");
    private static final Pattern CLOSE = Pattern.compile("</(?:think|thinking|thought|reasoning)>\\s*");
    private static final int LONGEST_TAG = "</reasoning>".length();

    private final LanguageModel.Listener listener;
    private final StringBuilder pending = new StringBuilder();
    private State state = State.BEGINNING;
    private boolean written;

    private enum State {
        BEGINNING, THOUGHT, WORDS
    }

    ThoughtSplitter(LanguageModel.Listener listener) {
        this.listener = listener;
    }

    @Override
    public void thought(String piece) throws InterruptedException {
        listener.thought(piece);
    }

    @Override
    public void words(String piece) throws InterruptedException {
        pending.append(piece);
        if (state == State.BEGINNING) {
            readBeginning();
        }
        if (state == State.THOUGHT) {
            readThought();
        }
        if (state == State.WORDS) {
            write(pending.length() - partialTagLength());
        }
    }

    /** Ends the text. */
    void end() throws InterruptedException {
        if (state == State.THOUGHT) {
            listener.thought(pending.toString());
        } else {
            write(pending.length());
        }
        pending.setLength(0);
    }

    private void readBeginning() {
        Matcher open = OPEN.matcher(pending);
        if (open.find()) {
            pending.delete(0, open.end());
            state = State.THOUGHT;
        } else if (!mayBecomeTag(pending.toString().stripLeading())) {
            state = State.WORDS;
        }
    }

    private void readThought() throws InterruptedException {
        Matcher close = CLOSE.matcher(pending);
        boolean closed = close.find();
        int thought = closed ? close.start() : pending.length() - partialTagLength();
        if (thought > 0) {
            listener.thought(pending.substring(0, thought));
        }
        pending.delete(0, closed ? close.end() : thought);
        state = closed ? State.WORDS : State.THOUGHT;
    }

    /** An end tag without a start tag is dropped. */
    private void write(int length) throws InterruptedException {
        String words = CLOSE.matcher(pending.substring(0, length)).replaceAll("");
        String shown = written ? words : words.stripLeading();
        pending.delete(0, length);
        if (!shown.isEmpty()) {
            written = true;
            listener.words(shown);
        }
    }

    /** The length of a possible tag at the end of the pending text; 0 for none. */
    private int partialTagLength() {
        int at = pending.lastIndexOf("<");
        if (at < 0 || pending.length() - at >= LONGEST_TAG) {
            return 0;
        }
        return mayBecomeTag(pending.substring(at)) ? pending.length() - at : 0;
    }

    private static boolean mayBecomeTag(String text) {
        for (String tag : new String[]{"think", "thinking", "thought", "reasoning"}) {
            if (("<" + tag + ">").startsWith(text) || ("</" + tag + ">").startsWith(text)) {
                return true;
            }
        }
        return false;
    }
}
