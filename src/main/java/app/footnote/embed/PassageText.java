package app.footnote.embed;

import app.footnote.model.Passage;

/** What is embedded of a passage. */
public final class PassageText {

    /** Part of every {@link app.footnote.model.EmbeddingIdentity}; raise it whenever {@link #of} gives another text. */
    public static final int VERSION = 1;

    private PassageText() {
    }

    /** The passage below the titles that it stands under: a vector has no other way to know what "it" is about. */
    public static String of(Passage passage) {
        return passage.headings().isEmpty()
                ? passage.plain()
                : String.join(" - ", passage.headings()) + "\n" + passage.plain();
    }
}
