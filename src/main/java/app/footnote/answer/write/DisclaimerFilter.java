package app.footnote.answer.write;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Notices where a model begins its answer by saying, in the words that the rules give it, that the notes do not hold
 * what was asked. Holds the first words back until that is clear. For one thread.
 */
final class DisclaimerFilter {

    static final String WORDS = "NOT IN NOTES";

    private static final Pattern BEFORE = Pattern.compile("^[\\s*_\"'`\\[(]*");
    private static final Pattern BEHIND = Pattern.compile("^[\\s*_\"'`\\]).:!,–-]*");

    private final StringBuilder held = new StringBuilder();
    private State state = State.POSSIBLE;
    private boolean made;

    private enum State {
        /** What came so far may be the beginning of the words. */
        POSSIBLE,
        /** They came, and nothing else yet. */
        MADE,
        /** What comes now is the answer, or what is said besides. */
        PAST
    }

    /** Takes the next piece of the answer; gives back what is to be shown of all that came. */
    String read(String piece) {
        if (state == State.PAST) {
            return piece;
        }
        held.append(piece);
        if (state == State.POSSIBLE) {
            compare();
        }
        if (state == State.MADE) {
            String besides = BEHIND.matcher(held).replaceFirst("");
            state = besides.isEmpty() ? State.MADE : State.PAST;
            held.setLength(0);
            return besides;
        }
        return state == State.PAST ? end() : "";
    }

    private void compare() {
        String words = BEFORE.matcher(held).replaceFirst("");
        String upper = words.toUpperCase(Locale.ROOT);
        if (upper.startsWith(WORDS)) {
            made = true;
            state = State.MADE;
            held.delete(0, held.length() - words.length() + WORDS.length());
        } else if (!WORDS.startsWith(upper)) {
            state = State.PAST;
        }
    }

    /** No more comes, or no more needs to; gives back what is still held. */
    String end() {
        String rest = state == State.MADE ? "" : held.toString();
        held.setLength(0);
        return rest;
    }

    /** Whether the model said it. */
    boolean isMade() {
        return made;
    }
}
