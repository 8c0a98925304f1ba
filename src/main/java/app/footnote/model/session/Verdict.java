package app.footnote.model.session;

/** How well the notes support a sentence or a footnote. The constants are ordered from the best to the least known. */
public enum Verdict {
    /** The sentence is a quote: the words of the notes themselves, which need no check. */
    QUOTED,
    /** The cited words state the claim. */
    SUPPORTED,
    /** The cited words are about the claim but do not clearly state it. */
    WEAK,
    /** No passage supports the claim. */
    NOT_IN_NOTES,
    /** The sentence has not been compared with the notes. */
    UNCHECKED,
    /** The footnote only points to a place in the notes; there is no claim to support. */
    POINTER;

    /** Whether the reader should check the sentence. */
    public boolean isDoubtful() {
        return this == WEAK || this == NOT_IN_NOTES;
    }
}
