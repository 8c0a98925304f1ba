package app.footnote.library.queue;

import app.footnote.library.store.FileFingerprint;
import app.footnote.model.Note;
import java.util.Locale;

/** What there is of a note's content before all of it has been read and embedded. */
enum EarlyContent {
    /** Its first pages, by words. */
    BEGINNING,
    /** All of it, by words. */
    WORDS;

    private final String mark = Note.EARLY + name().toLowerCase(Locale.ROOT);

    /** What {@link Note#contentHash} is while the index has this of the file's content. */
    String hash(FileFingerprint file) {
        return file.hash() + mark;
    }

    boolean isThatOf(Note note) {
        return note.contentHash().endsWith(mark);
    }
}
