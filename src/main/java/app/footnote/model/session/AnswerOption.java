package app.footnote.model.session;

/** A way to answer a question that its words do not ask for. */
public enum AnswerOption {

    /**
     * All notes of the scope are searched alike, even if the question restricts itself to some of them by their names.
     */
    ALL_NOTES,

    /** A language model may write an answer that the notes do not cover. */
    BEYOND_NOTES,

    /** An overview has all headings of its note. */
    FULL_OVERVIEW
}
