package app.footnote.library;

import app.footnote.model.Note;

/** What there is of a note's content before all of it has been read and embedded. */
enum EarlyContent {
    /** Its first pages, by words. */
    BEGINNING,
    /** All of it, by words. */
    WORDS;

    private final String mark = "-" + name().toLowerCase(java.util.Locale.ROOT);

    /** What {@link Note#contentHash} is while the index has this of the file's content. */
    String hash(Fingerprint file) {
        return file.hash() + mark;
    }

    boolean isThatOf(Note note) {
        return note.contentHash().endsWith(mark);
    }
}
