package app.footnote.answer.ollama;

import app.footnote.answer.llm.LanguageModel;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes thoughts out of the words of models that write {@code <think>...</think>} before their answer, though Ollama
 * usually tells the two apart itself. What is never closed is a thought to its end. For one thread.
 */
final class ThoughtSplitter implements LanguageModel.Reader {

    private static final Pattern OPEN = Pattern.compile("^\\s*<(?:think|thinking|thought|reasoning)>\\s*");
    private static final Pattern CLOSE = Pattern.compile("</(?:think|thinking|thought|reasoning)>\\s*");
    private static final int LONGEST_TAG = "</reasoning>".length();

    private final LanguageModel.Reader reader;
    private final StringBuilder held = new StringBuilder();
    private State state = State.BEGINNING;
    private boolean said;

    private enum State {
        BEGINNING, THOUGHT, WORDS
    }

    ThoughtSplitter(LanguageModel.Reader reader) {
        this.reader = reader;
    }

    @Override
    public void thought(String piece) throws InterruptedException {
        reader.thought(piece);
    }

    @Override
    public void words(String piece) throws InterruptedException {
        held.append(piece);
        if (state == State.BEGINNING) {
            begin();
        }
        if (state == State.THOUGHT) {
            think();
        }
        if (state == State.WORDS) {
            say(held.length() - beginningOfTag());
        }
    }

    /** No more comes. */
    void end() throws InterruptedException {
        if (state == State.THOUGHT) {
            reader.thought(held.toString());
        } else {
            say(held.length());
        }
        held.setLength(0);
    }

    private void begin() {
        Matcher open = OPEN.matcher(held);
        if (open.find()) {
            held.delete(0, open.end());
            state = State.THOUGHT;
        } else if (!mayBecomeTag(held.toString().stripLeading())) {
            state = State.WORDS;
        }
    }

    private void think() throws InterruptedException {
        Matcher close = CLOSE.matcher(held);
        boolean closed = close.find();
        int thought = closed ? close.start() : held.length() - beginningOfTag();
        if (thought > 0) {
            reader.thought(held.substring(0, thought));
        }
        held.delete(0, closed ? close.end() : thought);
        state = closed ? State.WORDS : State.THOUGHT;
    }

    /** A closing tag that nothing opened is no word of the answer either. */
    private void say(int length) throws InterruptedException {
        String words = CLOSE.matcher(held.substring(0, length)).replaceAll("");
        String shown = said ? words : words.stripLeading();
        held.delete(0, length);
        if (!shown.isEmpty()) {
            said = true;
            reader.words(shown);
        }
    }

    /** How many chars at the end may be the beginning of a tag; 0 if none. */
    private int beginningOfTag() {
        int at = held.lastIndexOf("<");
        if (at < 0 || held.length() - at >= LONGEST_TAG) {
            return 0;
        }
        return mayBecomeTag(held.substring(at)) ? held.length() - at : 0;
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
