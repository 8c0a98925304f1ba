package app.footnote.model.session;

/** How well the notes support a sentence. */
public enum Verdict {
    /** The cited words state the claim. */
    SUPPORTED,
    /** The cited words are about the claim but do not clearly state it. */
    WEAK,
    /** No passage supports the claim. */
    NOT_IN_NOTES,
    /** The sentence has not been compared with the notes. */
    UNCHECKED;

    /** Whether the reader should check the sentence. */
    public boolean isDoubtful() {
        return this == WEAK || this == NOT_IN_NOTES;
    }
}
