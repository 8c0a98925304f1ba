package app.footnote.index.lucene.store;

import app.footnote.index.StoredNote;

/**
 * A note in a {@code Lexicon}, as it was written once.
 *
 * @param name no other edition of this or any other note has it
 */
public record NoteEdition(StoredNote note, String name) {
}
