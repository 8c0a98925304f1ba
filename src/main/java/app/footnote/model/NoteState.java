package app.footnote.model;

import app.footnote.model.failure.Failure;
import java.util.List;

/** How far a note has been processed. */
public sealed interface NoteState {

    /** The note is in the queue. */
    record Waiting() implements NoteState {
    }

    /**
     * The note is being read.
     *
     * @param page the current page, counted from 1
     * @param pages the number of pages; 0 while it is unknown
     */
    record Reading(int page, int pages) implements NoteState {
    }

    /**
     * The note's passages are being embedded.
     *
     * @param done how many passages have a vector
     * @param passages the number of passages
     */
    record Embedding(int done, int passages) implements NoteState {
    }

    /**
     * The note can be found.
     *
     * @param unread the parts of its file that were not read
     * @param labels the printed numbers of its pages
     */
    record Ready(int passages, int pages, UnreadParts unread, PageLabels labels) implements NoteState {

        /** A note without page labels. */
        public Ready(int passages, int pages, UnreadParts unread) {
            this(passages, pages, unread, PageLabels.none());
        }

        /** A note of which only pages without text were not read. */
        public Ready(int passages, int pages, List<Integer> pagesWithoutText) {
            this(passages, pages, UnreadParts.pagesWithoutText(pagesWithoutText));
        }

        /** Whether there are details besides the numbers and the pages without text. */
        public boolean hasMoreThanPagesWithoutText() {
            return unread.hasMoreThanPagesWithoutText() || !labels.isEmpty();
        }
    }

    /** Processing failed. An earlier version of the note, if there is one, can still be found. */
    record Failed(Failure failure) implements NoteState {
    }

    /** The student removed the note from the queue before it could be found. */
    record Cancelled() implements NoteState {
    }

    /** Whether the note stays in this state until the student acts or its file changes. */
    default boolean settled() {
        return switch (this) {
            case Waiting _, Reading _, Embedding _ -> false;
            case Ready _, Failed _, Cancelled _ -> true;
        };
    }
}
