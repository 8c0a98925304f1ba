package app.footnote.model;

/** What a note's file is, as far as reading it goes. */
public enum NoteKind {
    PDF, MARKDOWN, TEXT
}
