package app.footnote.answer;

import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.Scope;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What an answer must know of the notes that its passages come from. Safe for use by many threads; never blocks long.
 */
public interface NoteLookup {

    /** The note's details; empty if it is no longer in the library. */
    Optional<Details> details(NoteId note);

    /** How far the notes of the scope are on their way into the index. */
    Stock stock(Scope scope);

    /**
     * What a footnote says of its note.
     *
     * @param file where the file was when it was last seen; absolute
     * @param contentHash the content that the indexed passages were read from
     * @param pages how many pages the note has
     */
    record Details(Path file, NoteKind kind, String contentHash, int pages) {

        /** The file's name with its ending, which is what students call the note. */
        public String name() {
            return file.getFileName().toString();
        }
    }

    /**
     * How many notes there are.
     *
     * @param ready findable
     * @param underway waiting or being read
     * @param failed not findable, and nothing more happens by itself
     */
    record Stock(int ready, int underway, int failed) {

        public int total() {
            return ready + underway + failed;
        }
    }
}
