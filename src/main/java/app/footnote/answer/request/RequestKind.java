package app.footnote.answer.request;

/** What a request asks for. A request matches the first kind, in this order, that has a phrase in it. */
public enum RequestKind {

    /** A greeting, thanks, or a question about the program. */
    SMALL_TALK,

    /** How many notes there are, which ones are new or could not be read. */
    LIBRARY,

    /** Two or more things side by side. */
    COMPARISON,

    /** The outline of a note, a section or a topic with its main statements. */
    OVERVIEW,

    /** Each place in the notes that mentions something. */
    MENTIONS,

    /** The note, section or page that explains something. */
    NAVIGATION,

    /** All things of a kind. */
    LIST,

    /** How many things of a kind there are. */
    COUNT,

    /** An example or code. */
    EXAMPLE,

    /** A reason or a purpose. */
    REASON,

    /** The meaning of a term. */
    DEFINITION,

    /** How something works or is done. */
    PROCEDURE,

    /** Anything else. */
    FACT,

    /** Several requests in one. */
    COMPOUND
}
