package app.footnote.embed;

import app.footnote.model.Passage;
import java.util.List;

/** The text of a passage that is embedded. */
public final class PassageText {

    /** Part of every {@link app.footnote.model.EmbeddingIdentity}. Raise it whenever {@link #of} changes its result. */
    public static final int VERSION = 1;

    private PassageText() {
    }

    /** The passage below its headings, which say what the passage is about. */
    public static String of(Passage passage) {
        return below(passage.headings(), passage.plain());
    }

    /** A text below its headings. */
    public static String below(List<String> headings, String text) {
        return headings.isEmpty() ? text : String.join(" - ", headings) + "\n" + text;
    }
}
