package app.footnote.embed;

import app.footnote.model.Passage;
import java.util.List;

/** What is embedded of a passage. */
public final class PassageText {

    /** Part of every {@link app.footnote.model.EmbeddingIdentity}; raise it whenever {@link #of} gives another text. */
    public static final int VERSION = 1;

    private PassageText() {
    }

    /** The passage below the titles that it stands under: a vector has no other way to know what "it" is about. */
    public static String of(Passage passage) {
        return below(passage.headings(), passage.plain());
    }

    /** A text below the titles that it stands under. */
    public static String below(List<String> headings, String text) {
        return headings.isEmpty() ? text : String.join(" - ", headings) + "\n" + text;
    }
}
