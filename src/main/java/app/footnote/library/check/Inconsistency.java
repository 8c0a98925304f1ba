package app.footnote.library.check;

import app.footnote.model.Note;
import app.footnote.model.NoteId;

/** A difference between the catalogue of a library, its index, the saved pages and the notes' files. Immutable. */
public sealed interface Inconsistency {

    /** The index has no passages of a note that is ready. */
    record NotInIndex(Note note) implements Inconsistency {
    }

    /** The index has passages of other content than the note's, or another number of them. */
    record OtherInIndex(Note note) implements Inconsistency {
    }

    /** The index has fewer readable passages of a note than it has recorded. */
    record PassagesLost(Note note, int recorded, int found) implements Inconsistency {
    }

    /** The saved pages of a note are missing or damaged. */
    record PagesLost(Note note) implements Inconsistency {
    }

    /** The shared index has no name or no pages of a note, so other computers cannot show it. */
    record NotShared(Note note) implements Inconsistency {
    }

    /** The note's file is missing or cannot be read. Its passages can still be found. */
    record FileGone(Note note) implements Inconsistency {
    }

    /** The note's file has changed since it was read. */
    record FileChanged(Note note) implements Inconsistency {
    }

    /** The index has passages of a note that is not in the catalogue. */
    record OnlyInIndex(NoteId note) implements Inconsistency {
    }
}
