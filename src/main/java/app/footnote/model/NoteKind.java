package app.footnote.model;

/** The format of a note's file. */
public enum NoteKind {
    PDF, MARKDOWN, TEXT;

    /** Whether the pages are rendered from the file and quotes are marked at their position on the page. */
    public boolean isDrawn() {
        return this == PDF;
    }
}
