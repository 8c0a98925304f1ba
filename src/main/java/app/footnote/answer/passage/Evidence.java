package app.footnote.answer.passage;

/** How well the notes answer a question. */
public enum Evidence {

    /** A sentence of the notes probably answers the question. */
    DIRECT,

    /** The notes are about the subject, but no sentence answers the question directly. */
    RELATED,

    /** The notes are not about the subject. */
    NONE
}
