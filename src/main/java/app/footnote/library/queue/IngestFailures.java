package app.footnote.library.queue;

import app.footnote.embed.EmbedException;
import app.footnote.index.IndexException;
import app.footnote.library.store.LibraryException;
import app.footnote.messages.FailureWording;
import app.footnote.model.Note;
import app.footnote.model.failure.Failure;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What the library says to students when something fails. */
public final class IngestFailures {

    private IngestFailures() {
    }

    public static Failure missing(Path path) {
        return Failure.verbatim(
                Failure.Kind.MISSING, "There is no file or folder %s.".formatted(path),
                "Check its name, and whether its drive is connected.");
    }

    public static Failure closed(Path path) {
        return Failure.verbatim(
                Failure.Kind.UNREADABLE, "%s cannot be opened.".formatted(path),
                "Check that you may read it, then add it again.");
    }

    static Failure unreadable(Note note, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return Failure.verbatim(
                    Failure.Kind.MISSING, "%s is no longer in %s.".formatted(note.name(), note.file().getParent()),
                    "Put it back and try again, or remove it from the library.");
        }
        return Failure.verbatim(
                Failure.Kind.UNREADABLE, "%s cannot be opened.".formatted(note.name()),
                "Check that you may read the file, then try again.");
    }

    static Failure elsewhere(Note note) {
        return Failure.verbatim(
                Failure.Kind.MISSING, "%s is on another computer.".formatted(note.name()),
                "Read it again there, or add the file here too.");
    }

    static Failure changing(Note note) {
        return Failure.verbatim(
                Failure.Kind.UNREADABLE, "%s was changed again and again while it was read.".formatted(note.name()),
                "Try again when the other program has finished with it.");
    }

    static Failure embedding(Note note, EmbedException cause) {
        return Failure.verbatim(
                Failure.Kind.EMBEDDING,
                "The passages of %s could not be embedded: %s".formatted(note.name(), cause.getMessage()),
                "Look at the set-up page for what is wrong with the embedding model, then try again.");
    }

    static Failure index(Note note, IndexException cause) {
        return Failure.verbatim(
                Failure.Kind.INDEX,
                "The passages of %s could not be put into the index: %s".formatted(note.name(), cause.getMessage()),
                "Check that the disk is not full, then try again.");
    }

    static Failure pages(Note note, IOException cause) {
        return Failure.verbatim(
                Failure.Kind.INDEX,
                "The pages of %s could not be kept (%s).".formatted(note.name(), cause.getMessage()),
                "Check that the disk is not full, then try again.");
    }

    static Failure internal(Note note, Throwable cause) {
        String why = switch (cause) {
            case OutOfMemoryError _ -> "it needs more memory than Footnote has";
            case StackOverflowError _ -> "it is nested too deeply";
            default -> "Footnote has a fault (%s)".formatted(cause.getClass().getSimpleName());
        };
        return Failure.verbatim(
                Failure.Kind.INTERNAL, "%s could not be read: %s.".formatted(note.name(), why),
                "Save it anew from the program that made it, or split it, then try again; the log file has the details.");
    }

    public static Failure crashing(Note note, int attempts) {
        return Failure.verbatim(
                Failure.Kind.INTERNAL,
                "Footnote ended unexpectedly each of the %d times that it worked on %s.".formatted(attempts,
                        note.name()),
                "Save the file anew from the program that made it, or split it, then try again.");
    }

    /** The failure of reading a note again. */
    static Failure keepingOld(Failure failure) {
        return Failure.verbatim(
                failure.kind(), FailureWording.problem(failure) + " What was read of it before can still be found.",
                FailureWording.COMMAND_LINE.remedy(failure));
    }

    public static Failure library(LibraryException cause) {
        return Failure.verbatim(
                Failure.Kind.INTERNAL,
                "Reading notes was paused: %s".formatted(cause.getMessage()),
                "Go on when that is mended; nothing is lost.");
    }
}
