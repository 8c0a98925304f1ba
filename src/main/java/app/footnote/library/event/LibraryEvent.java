package app.footnote.library.event;

import app.footnote.index.IndexException;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.failure.Failure;
import java.util.Optional;

/**
 * Something in the library has changed. A listener hears the latest state of each note and course, not every state in
 * between.
 */
public sealed interface LibraryEvent {

    /** A note is new, or its state, file or course has changed. */
    record NoteChanged(Note note) implements LibraryEvent {
    }

    /** A note has left the library. The listener may never have heard of it before. */
    record NoteRemoved(NoteId note) implements LibraryEvent {
    }

    /** A course is new, or has another name. */
    record CourseChanged(Course course) implements LibraryEvent {
    }

    /** A course has left the library; its notes left before. */
    record CourseRemoved(CourseId course) implements LibraryEvent {
    }

    /** Changes in the folders of a course are noticed from now on, or no longer; told too when it gets a folder. */
    record CourseWatched(CourseId course, boolean watched) implements LibraryEvent {
    }

    /**
     * Nothing is read or embedded until the queue is resumed.
     *
     * @param because why the library paused by itself; empty if it was told to
     */
    record QueuePaused(Optional<Failure> because) implements LibraryEvent {
    }

    /** Waiting notes are being worked on again. */
    record QueueResumed() implements LibraryEvent {
    }

    /**
     * The index cannot be used as a whole: words are found, but no meanings, and what is read waits.
     *
     * @param because empty when all is well again
     */
    record IndexOutageChanged(Optional<IndexException> because) implements LibraryEvent {
    }
}
