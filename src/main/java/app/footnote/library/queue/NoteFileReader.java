package app.footnote.library.queue;

import app.footnote.model.NoteId;
import app.footnote.read.ReadOutcome;
import app.footnote.read.format.ReadProgress;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a note's file; in the program it is {@link app.footnote.read.NoteReader}. */
@FunctionalInterface
public interface NoteFileReader {

    ReadOutcome read(NoteId note, Path file, ReadProgress progress) throws InterruptedException;

    /** The first pages of a long note; empty if all of it is read about as soon. */
    default Optional<ReadOutcome.Done> beginning(NoteId note, Path file) throws InterruptedException {
        return Optional.empty();
    }
}
