package app.footnote.library.event;

import app.footnote.index.IndexException;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.failure.Failure;
import java.util.Optional;

/**
 * A change in the library. Listeners receive the latest state of each note and course, but not all earlier ones.
 * Immutable.
 */
public sealed interface LibraryEvent {

    /** A note is new, or its state, file or course has changed. */
    record NoteChanged(Note note) implements LibraryEvent {
    }

    /** A note was removed. A listener may not have received any earlier event for it. */
    record NoteRemoved(NoteId note) implements LibraryEvent {
    }

    /** A course is new or was renamed. */
    record CourseChanged(Course course) implements LibraryEvent {
    }

    /** A course was removed, after its notes. */
    record CourseRemoved(CourseId course) implements LibraryEvent {
    }

    /** The folders of a course are now watched or no longer watched, or the course has a new folder. */
    record CourseWatched(CourseId course, boolean watched) implements LibraryEvent {
    }

    /**
     * No note is processed until the queue is resumed.
     *
     * @param because why the library paused the queue itself; empty if the user paused it
     */
    record QueuePaused(Optional<Failure> because) implements LibraryEvent {
    }

    /** Waiting notes are processed again. */
    record QueueResumed() implements LibraryEvent {
    }

    /**
     * The index as a whole has become unavailable or available. While it is unavailable, only keyword search works and
     * notes that have been read wait.
     *
     * @param because the reason; empty if the index is available again
     */
    record IndexOutageChanged(Optional<IndexException> because) implements LibraryEvent {
    }
}
