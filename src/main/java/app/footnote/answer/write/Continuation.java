package app.footnote.answer.write;

import app.footnote.model.session.Answer;
import java.util.regex.Pattern;

/** The text of an interrupted answer that a model continues. Immutable. */
final class Continuation {

    /** A word or the number of a footnote that may be incomplete. */
    private static final Pattern CUT = Pattern.compile("(?:\\[\\d*|[\\p{L}\\p{N}]+)$");
    private static final Pattern FOOTNOTE = Pattern.compile("[ \\t]*\\[\\d{1,3}]");

    private final String kept;

    Continuation(Answer partial) {
        String whole = partial.markdown().stripTrailing();
        kept = CUT.matcher(whole).replaceFirst("").stripTrailing();
    }

    /** The text up to its last complete word. */
    String kept() {
        return kept;
    }

    /** The instruction for a model. Footnotes are removed, because their numbers would mean other sources. */
    String request() {
        return "\nYou have begun to answer, and were cut off. This is your text so far:\n"
                + FOOTNOTE.matcher(kept).replaceAll("")
                + "\n(end of your text)\nGo on right behind its last word. Do not repeat any of it.";
    }

    /** The separator between the text so far and the next words. */
    String separator(String next) {
        boolean joined = kept.isEmpty() || next.isEmpty() || Character.isWhitespace(next.charAt(0))
                || ".,;:!?)]".indexOf(next.charAt(0)) >= 0;
        return joined ? "" : " ";
    }
}
