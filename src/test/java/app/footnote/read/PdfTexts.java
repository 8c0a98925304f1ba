package app.footnote.read;

import app.footnote.model.NoteId;
import app.footnote.model.Page;
import app.footnote.model.failure.Failure;
import app.footnote.read.format.ReadLimits;
import java.nio.file.Path;

/** Reads files for tests. */
public final class PdfTexts {

    private PdfTexts() {
    }

    public static ReadOutcome outcome(Path file) throws InterruptedException {
        return new NoteReader(new WordsAsTokens(), ReadLimits.standard()).read(new NoteId("note"), file, (_, _) -> {
        });
    }

    public static ReadOutcome.Done done(Path file) throws InterruptedException {
        return (ReadOutcome.Done) outcome(file);
    }

    public static Failure failure(Path file) throws InterruptedException {
        return ((ReadOutcome.Failed) outcome(file)).failure();
    }

    /** The first page. */
    public static Page page(Path file) throws InterruptedException {
        return done(file).pages().getFirst();
    }

    /** The text of the first page. */
    public static String text(Path file) throws InterruptedException {
        return page(file).text();
    }
}
