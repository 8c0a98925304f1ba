package app.footnote.library.queue;

import app.footnote.library.store.FileFingerprint;
import app.footnote.model.Note;
import java.util.Locale;

/** What the index contains of a note before the note is ready. */
enum EarlyContent {

    /** The first pages, without vectors. */
    BEGINNING,

    /** All pages, without vectors. */
    WORDS;

    private final String suffix = Note.EARLY + name().toLowerCase(Locale.ROOT);

    /** The note's content hash while the index contains this of the file. */
    String hash(FileFingerprint file) {
        return file.hash() + suffix;
    }

    boolean isContentOf(Note note) {
        return note.contentHash().endsWith(suffix);
    }
}
