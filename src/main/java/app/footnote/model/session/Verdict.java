package app.footnote.model.session;

/** How far the notes carry a sentence. */
public enum Verdict {
    /** The cited words say it. */
    SUPPORTED,
    /** The cited words are about it, but do not clearly say it. */
    WEAK,
    /** No passage carries it. */
    NOT_IN_NOTES,
    /** It was not compared with the notes, or not yet. */
    UNCHECKED;

    /** Whether a reader should look for himself. */
    public boolean isDoubtful() {
        return this == WEAK || this == NOT_IN_NOTES;
    }
}
