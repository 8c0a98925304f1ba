package app.footnote.library.queue;

import app.footnote.embed.EmbedException;
import app.footnote.index.IndexException;
import app.footnote.library.store.LibraryException;
import app.footnote.model.Note;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The failures of adding files and of processing notes. */
public final class IngestFailures {

    private IngestFailures() {
    }

    public static Failure missing(Path path) {
        return new Failure(
                Failure.Kind.MISSING, Message.of("library.add.missing", path.toString()),
                Remedy.of(RemedyAction.CHECK_PATH));
    }

    public static Failure inaccessible(Path path) {
        return new Failure(
                Failure.Kind.UNREADABLE, Message.of("library.add.inaccessible", path.toString()),
                Remedy.of(RemedyAction.CHECK_READ_PERMISSION));
    }

    static Failure unreadable(Note note, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            String folder = String.valueOf(note.file().getParent());
            return new Failure(
                    Failure.Kind.MISSING, Message.of("library.note.missing", note.name(), folder),
                    Remedy.of(RemedyAction.RESTORE_FILE, folder));
        }
        return new Failure(
                Failure.Kind.UNREADABLE, Message.of("library.note.inaccessible", note.name()),
                Remedy.of(RemedyAction.CHECK_READ_PERMISSION));
    }

    static Failure onOtherComputer(Note note) {
        return new Failure(
                Failure.Kind.MISSING, Message.of("library.note.on-other-computer", note.name()),
                Remedy.of(RemedyAction.READ_ON_OTHER_COMPUTER));
    }

    static Failure changing(Note note) {
        return new Failure(
                Failure.Kind.UNREADABLE, Message.of("library.note.changing", note.name()),
                Remedy.of(RemedyAction.CLOSE_PROGRAMS_USING_FILE));
    }

    static Failure embedding(Note note, EmbedException cause) {
        return new Failure(
                Failure.Kind.EMBEDDING,
                Message.of("library.note.not-embedded", note.name(), cause.failure().problem()),
                cause.failure().remedy());
    }

    static Failure index(Note note, IndexException cause) {
        return new Failure(
                Failure.Kind.INDEX,
                Message.of("library.note.not-indexed", note.name(), cause.failure().problem()),
                cause.failure().remedy());
    }

    static Failure pages(Note note, IOException cause) {
        return new Failure(
                Failure.Kind.INDEX,
                Message.of("library.note.pages-not-saved", note.name(), Message.reason(cause)),
                Remedy.of(RemedyAction.CHECK_DISK));
    }

    static Failure internal(Note note, Throwable cause) {
        return switch (cause) {
            case OutOfMemoryError _ -> internal(
                    Message.of("library.note.out-of-memory", note.name()), RemedyAction.SPLIT_FILE);
            case StackOverflowError _ -> internal(
                    Message.of("library.note.nested-too-deeply", note.name()), RemedyAction.SIMPLIFY_FILE);
            default -> internal(
                    Message.of("library.note.internal-error", note.name(), cause.getClass().getSimpleName()),
                    RemedyAction.SAVE_AGAIN_OR_SPLIT_FILE);
        };
    }

    /** The failure of a note that the program did not survive. */
    public static Failure crashing(Note note, int attempts) {
        return internal(
                Message.of("library.note.crashing", note.name(), attempts), RemedyAction.SAVE_AGAIN_OR_SPLIT_FILE);
    }

    private static Failure internal(Message problem, RemedyAction action) {
        return new Failure(Failure.Kind.INTERNAL, problem, Remedy.of(action));
    }

    /** The failure of reading a note again. Its earlier passages stay in the index. */
    static Failure keepingEarlierPassages(Failure failure) {
        return new Failure(
                failure.kind(), Message.of("library.note.earlier-passages-kept", failure.problem()), failure.remedy());
    }

    static Failure queuePaused(LibraryException cause) {
        return new Failure(
                Failure.Kind.INTERNAL, Message.of("library.queue.paused", cause.failure().problem()),
                cause.failure().remedy());
    }
}
