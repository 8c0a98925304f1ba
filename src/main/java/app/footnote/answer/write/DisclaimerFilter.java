package app.footnote.answer.write;

import app.footnote.answer.prompt.PromptPacker;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Detects an answer that begins with the disclaimer of the prompt's rules: that the notes do not answer the question.
 * Holds back the first words until this is clear. Not thread-safe.
 */
final class DisclaimerFilter {

    private static final String DISCLAIMER = PromptPacker.DISCLAIMER;

    private static final Pattern BEFORE = Pattern.compile("^[\\s*_\"'`\\[(]*");
    private static final Pattern AFTER = Pattern.compile("^[\\s*_\"'`\\]).:!,–-]*");

    private final StringBuilder pending = new StringBuilder();
    private State state = State.UNDECIDED;
    private boolean found;

    private enum State {
        /** The text so far may be the beginning of the disclaimer. */
        UNDECIDED,
        /** The disclaimer was read, and nothing else yet. */
        FOUND,
        /** Later text belongs to the answer. */
        OVER
    }

    /** Reads the next piece of the answer. Returns the text that can be shown now. */
    String read(String piece) {
        if (state == State.OVER) {
            return piece;
        }
        pending.append(piece);
        if (state == State.UNDECIDED) {
            compare();
        }
        if (state == State.FOUND) {
            String rest = AFTER.matcher(pending).replaceFirst("");
            state = rest.isEmpty() ? State.FOUND : State.OVER;
            pending.setLength(0);
            return rest;
        }
        return state == State.OVER ? end() : "";
    }

    private void compare() {
        String words = BEFORE.matcher(pending).replaceFirst("");
        String upper = words.toUpperCase(Locale.ROOT);
        if (upper.startsWith(DISCLAIMER)) {
            found = true;
            state = State.FOUND;
            pending.delete(0, pending.length() - words.length() + DISCLAIMER.length());
        } else if (!DISCLAIMER.startsWith(upper)) {
            state = State.OVER;
        }
    }

    /** Ends the text. Returns what is still pending. */
    String end() {
        String rest = state == State.FOUND ? "" : pending.toString();
        pending.setLength(0);
        return rest;
    }

    /** Whether the answer began with the disclaimer. */
    boolean isFound() {
        return found;
    }
}
