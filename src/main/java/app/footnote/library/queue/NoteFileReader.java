package app.footnote.library.queue;

import app.footnote.model.NoteId;
import app.footnote.read.ReadOutcome;
import app.footnote.read.format.ReadProgress;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the file of a note. The program uses {@link app.footnote.read.NoteReader}. */
@FunctionalInterface
public interface NoteFileReader {

    ReadOutcome read(NoteId note, Path file, ReadProgress progress) throws InterruptedException;

    /** Reads the file like {@link #read}, but with this encoding if it is a text. */
    default ReadOutcome readAs(Charset encoding, NoteId note, Path file, ReadProgress progress)
            throws InterruptedException {
        return read(note, file, progress);
    }

    /** The first pages of a long note; empty if reading the whole note takes about as long. */
    default Optional<ReadOutcome.Done> beginning(NoteId note, Path file) throws InterruptedException {
        return Optional.empty();
    }
}
