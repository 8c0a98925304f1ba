package app.footnote.model;

/** What a note's file is, as far as reading it goes. */
public enum NoteKind {
    PDF, MARKDOWN, TEXT;

    /** Whether its pages are drawn from the file, and words marked where they stand there. */
    public boolean isDrawn() {
        return this == PDF;
    }
}
