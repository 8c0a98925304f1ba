package app.footnote.answer.write;

import app.footnote.model.session.Answer;
import java.util.regex.Pattern;

/** An answer that broke off, as far as it can be gone on with. */
final class Continuation {

    /** A word, or a number of a footnote, that may have been cut. */
    private static final Pattern CUT = Pattern.compile("(?:\\[\\d*|[\\p{L}\\p{N}]+)$");
    private static final Pattern FOOTNOTE = Pattern.compile("[ \\t]*\\[\\d{1,3}]");

    private final String kept;

    Continuation(Answer begun) {
        String whole = begun.markdown().stripTrailing();
        kept = CUT.matcher(whole).replaceFirst("").stripTrailing();
    }

    /** What was written, to its last whole word. */
    String kept() {
        return kept;
    }

    /** What to tell a model; the numbers of footnotes are gone, since they would mean other sources. */
    String request() {
        return "\nYou have begun to answer, and were cut off. This is your text so far:\n"
                + FOOTNOTE.matcher(kept).replaceAll("")
                + "\n(end of your text)\nGo on right behind its last word. Do not repeat any of it.";
    }

    /** What has to stand between the text so far and these words, the first ones that follow. */
    String joint(String next) {
        boolean joined = kept.isEmpty() || next.isEmpty() || Character.isWhitespace(next.charAt(0))
                || ".,;:!?)]".indexOf(next.charAt(0)) >= 0;
        return joined ? "" : " ";
    }
}
