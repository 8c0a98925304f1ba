package app.footnote.read.format;

/** The reason why a page, or a part of it, could not be read. */
public enum PageIssue {
    /** The page or its content is missing or damaged. */
    DAMAGED,
    /** Reading took too long and was given up. */
    TIMED_OUT,
    /** The file does not say which characters its glyphs represent. */
    UNKNOWN_CHARACTERS
}
