package app.footnote.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.library.folders.Addition;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.NoteState;
import app.footnote.model.UnreadParts;
import app.footnote.model.failure.Failure;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddSummaryTest {

    private static final Failure DAMAGED = Failure.verbatim(
            Failure.Kind.DAMAGED,
            "The file is damaged.",
            "Download it again.");

    private final TestTerminal terminal = new TestTerminal();

    @Test
    void countsReadyAndSkippedNotes() {
        AddSummary summary = summary(
                List.of(queued("a"), queued("b"), new Addition.Unchanged(file("c"), new NoteId("c"))),
                note("a", new NoteState.Ready(10, 2, List.of())),
                note("b", new NoteState.Ready(5, 1, List.of())),
                note("c", new NoteState.Ready(7, 1, List.of())));

        assertThat(summary.anyFailed()).isFalse();
        assertThat(terminal.out().lines()).containsExactly(
                "2 notes ready (3 pages, 15 passages), 1 unchanged and skipped.");
    }

    @Test
    void listsNotesWhoseFilesAreGone() {
        summary(List.of(new Addition.Gone(file("a"), new NoteId("a"))));

        assertThat(terminal.out().lines()).containsExactly(
                "1 removed because its file is gone.", "Removed: " + file("a"));
    }

    @Test
    void listsPagesWithoutText() {
        summary(List.of(queued("a")), note("a", new NoteState.Ready(10, 9, List.of(3, 4, 5, 9))));

        assertThat(terminal.out()).contains("pages 3-5, 9").contains(file("a").toString());
    }

    @Test
    void listsPagesThatCouldNotBeRead() {
        UnreadParts unread = new UnreadParts(List.of(), List.of(4), List.of(1, 2), false, List.of());
        summary(List.of(queued("a")), note("a", new NoteState.Ready(10, 9, unread)));

        assertThat(terminal.out()).contains("Page 4 has content that could not be read")
                .contains("Pages 1-2 are partly unreadable:")
                .doesNotContain("No text");
    }

    @Test
    void namesTheEncodingThatWasGuessed() {
        UnreadParts unread = new UnreadParts(
                List.of(), List.of(), List.of(), false, List.of(), Optional.of("windows-1251"));
        summary(List.of(queued("a")), note("a", new NoteState.Ready(10, 1, unread)));

        assertThat(terminal.out()).contains("It was read as windows-1251 (guessed).");
    }

    @Test
    void printsTheReasonAndTheRemedyOfEachFailure() {
        AddSummary summary = summary(
                List.of(queued("a"), new Addition.Refused(file("b"), DAMAGED)),
                note("a", new NoteState.Failed(DAMAGED)));

        assertThat(summary.anyFailed()).isTrue();
        assertThat(terminal.out()).contains("2 failed");
        assertThat(terminal.out().lines()).containsSubsequence(
                "Failed: " + file("a"), "  The file is damaged.", "  Download it again.", "Failed: " + file("b"));
    }

    @Test
    void countsAnUnsupportedFileAsAFailureOnlyIfItWasNamed() {
        assertThat(summary(List.of(new Addition.Unsupported(Path.of("/n/x.png")))).anyFailed()).isFalse();
        assertThat(terminal.out()).contains("Skipped: 1 file of an unsupported kind (.png).");

        List<Addition> named = List.of(new Addition.Unsupported(file("a")));
        AddSummary summary = new AddSummary(named, List.of(file("a")), Set.of(), List.of());
        summary.print(terminal.terminal());

        assertThat(summary.anyFailed()).isTrue();
    }

    @Test
    void countsNotesThatWaitedBeforeAsReadAndNotAsUnchanged() {
        List<Addition> additions = List.of(
                new Addition.Unchanged(file("a"), new NoteId("a")), new Addition.Unchanged(file("b"), new NoteId("b")));
        Note a = note("a", new NoteState.Ready(2, 1, List.of()));
        Note b = note("b", new NoteState.Ready(2, 1, List.of()));

        new AddSummary(additions, List.of(), Set.of(a.id()), List.of(a, b)).print(terminal.terminal());

        assertThat(terminal.out()).startsWith("1 note ready (1 page, 2 passages), 1 unchanged and skipped.");
    }

    @Test
    void printsAFileThatWasNamedTwiceOnce() {
        summary(List.of(new Addition.Refused(file("a"), DAMAGED), new Addition.Refused(file("a"), DAMAGED)));

        assertThat(terminal.out()).startsWith("1 failed.").containsOnlyOnce("Failed:");
    }

    @Test
    void listsDuplicatesAndMovedFiles() {
        summary(
                List.of(
                        new Addition.Duplicate(file("b"), new NoteId("a"), file("a")),
                        new Addition.Moved(file("d"), new NoteId("c"), file("c"))));

        assertThat(terminal.out()).contains(file("b") + " has the same content as " + file("a"))
                .contains(file("d") + " was " + file("c") + " before");
    }

    private AddSummary summary(List<Addition> additions, Note... notes) {
        AddSummary summary = new AddSummary(additions, List.of(), Set.of(), List.of(notes));
        summary.print(terminal.terminal());
        return summary;
    }

    private static Addition queued(String id) {
        return new Addition.Queued(file(id), new NoteId(id));
    }

    private static Path file(String id) {
        return Path.of("/notes/" + id + ".pdf").toAbsolutePath();
    }

    private static Note note(String id, NoteState state) {
        return new Note(
                new NoteId(id), new CourseId("c"), file(id), NoteKind.PDF, "", 1, Instant.EPOCH, state);
    }
}
