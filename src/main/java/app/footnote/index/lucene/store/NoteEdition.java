package app.footnote.index.lucene.store;

import app.footnote.index.StoredNote;

/**
 * A version of a note in a shared library. Immutable.
 *
 * @param name unique among all editions of all notes
 */
public record NoteEdition(StoredNote note, String name) {
}
