package app.footnote.library.check;

import app.footnote.model.Note;
import app.footnote.model.NoteId;

/** What a check of a library found to be otherwise than it should be. */
public sealed interface Inconsistency {

    /** The index has no passages of a note that is said to be ready. */
    record NotInIndex(Note note) implements Inconsistency {
    }

    /** The index has passages of another content than the note's, or another number of them. */
    record OtherInIndex(Note note) implements Inconsistency {
    }

    /** The index has fewer passages of a note than it says itself. */
    record PassagesLost(Note note, int said, int found) implements Inconsistency {
    }

    /** The pages that were read of the note are gone or damaged. */
    record PagesLost(Note note) implements Inconsistency {
    }

    /** Other computers that share the library have not got the note's name, or its pages. */
    record NotShared(Note note) implements Inconsistency {
    }

    /** The note's file is not where it was. Its passages are still found. */
    record FileGone(Note note) implements Inconsistency {
    }

    /** The note's file was changed since it was read. */
    record FileChanged(Note note) implements Inconsistency {
    }

    /** The index has passages of a note that the library does not know. */
    record OnlyInIndex(NoteId note) implements Inconsistency {
    }
}
