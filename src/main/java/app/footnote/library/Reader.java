package app.footnote.library;

import app.footnote.model.NoteId;
import app.footnote.read.Reading;
import app.footnote.read.ReadingProgress;
import java.nio.file.Path;

/** Reads a note's file; in the program it is {@link app.footnote.read.NoteReader#read}. */
@FunctionalInterface
public interface Reader {

    Reading read(NoteId note, Path file, ReadingProgress progress) throws InterruptedException;
}
