package app.footnote.model;

import app.footnote.model.failure.Failure;
import java.util.List;

/** Where a note is on its way into the index. */
public sealed interface NoteState {

    /** In the queue. */
    record Waiting() implements NoteState {
    }

    /** Being read: {@code page} of {@code pages}, both counted from 1; {@code pages} is 0 while it is unknown. */
    record Reading(int page, int pages) implements NoteState {
    }

    /** Being embedded: {@code done} of {@code passages} have their vectors. */
    record Embedding(int done, int passages) implements NoteState {
    }

    /**
     * Findable.
     *
     * @param pagesWithoutText the numbers of the pages on which no text was found, ascending
     */
    record Ready(int passages, int pages, List<Integer> pagesWithoutText) implements NoteState {

        public Ready {
            pagesWithoutText = List.copyOf(pagesWithoutText);
        }
    }

    /** Not findable (or only as it was before), and why. */
    record Failed(Failure failure) implements NoteState {
    }

    /** Taken out of the queue by the student before it was findable. */
    record Cancelled() implements NoteState {
    }

    /** Whether nothing more happens to the note by itself. */
    default boolean settled() {
        return switch (this) {
            case Waiting _,Reading _,Embedding _ -> false;
            case Ready _,Failed _,Cancelled _ -> true;
        };
    }
}
