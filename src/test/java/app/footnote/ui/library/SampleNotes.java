package app.footnote.ui.library;

import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.NoteState;
import app.footnote.model.failure.Failure;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Notes in any state, without files. */
public final class SampleNotes {

    public static final CourseId DATABASES = new CourseId("databases");

    private SampleNotes() {
    }

    public static Note note(String name, NoteState state) {
        return note(name, DATABASES, 100_000, state);
    }

    public static Note note(String name, CourseId course, long bytes, NoteState state) {
        String id = name.replaceAll("[^A-Za-z0-9_-]", "-");
        return new Note(
                new NoteId(id), course, Path.of("/notes").resolve(name).toAbsolutePath(),
                name.endsWith(".pdf") ? NoteKind.PDF : NoteKind.MARKDOWN, "", bytes, Instant.EPOCH, state);
    }

    public static NoteState.Ready ready(int passages) {
        return new NoteState.Ready(passages, 1, List.of());
    }

    static NoteState.Failed failed() {
        return new NoteState.Failed(
                Failure.verbatim(Failure.Kind.DAMAGED, "“x.pdf” is damaged.", "Download it again, then try again."));
    }
}
