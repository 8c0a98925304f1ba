package app.footnote.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.IndexException;
import app.footnote.library.event.LibraryEvent;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.NoteState;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressFollowerTest {

    private final TestTerminal piped = new TestTerminal();
    private final TestTerminal watched = new TestTerminal("", true);

    @Test
    void printsALineForEachNoteThatIsDoneWhereNobodyLooksOn() {
        try (ProgressFollower progress = ProgressFollower.on(piped.terminal())) {
            hear(progress, "a.pdf", new NoteState.Waiting());
            hear(progress, "b.pdf", new NoteState.Waiting());
            hear(progress, "a.pdf", new NoteState.Reading(1, 2));
            hear(progress, "a.pdf", new NoteState.Embedding(3, 4));
            hear(progress, "a.pdf", new NoteState.Ready(4, 2, List.of(2)));
            hear(progress, "b.pdf",
                    new NoteState.Failed(Failure.verbatim(Failure.Kind.EMPTY, "It is empty.", "Go on.")));
        }

        assertThat(piped.err().lines()).containsExactly(
                "1/2  a.pdf: ready, but without the text of page 2",
                "2/2  b.pdf: failed");
        assertThat(piped.out()).isEmpty();
    }

    @Test
    void countsNotesOfWhichItHearsOnlyTheEnd() {
        try (ProgressFollower progress = ProgressFollower.on(piped.terminal())) {
            hear(progress, "a.pdf", new NoteState.Ready(4, 2, List.of()));
        }

        assertThat(piped.err().lines()).containsExactly("1/1  a.pdf: ready");
    }

    @Test
    void saysWhyTheQueueStands() {
        try (ProgressFollower progress = ProgressFollower.on(piped.terminal())) {
            progress.hear(
                    new LibraryEvent.QueuePaused(
                            Optional.of(Failure.verbatim(Failure.Kind.INDEX, "The disk is full.", "Make room."))));
        }

        assertThat(piped.err()).contains("The disk is full. Make room.");
    }

    @Test
    void saysThatTheServerIsAwayAndThatItIsBack() {
        try (ProgressFollower progress = ProgressFollower.on(piped.terminal())) {
            progress.hear(new LibraryEvent.IndexTroubled(
                    Optional.of(new IndexException(IndexException.Kind.UNREACHABLE, Message.verbatim("Nobody answers."), Remedy.verbatim("Start it.")))));
            progress.hear(new LibraryEvent.IndexTroubled(Optional.empty()));
        }

        assertThat(piped.err().lines()).containsExactly(
                "Nobody answers. Start it. Notes wait until then, and go on by themselves.",
                "The server is there again.");
    }

    @Test
    void showsABarOnATerminalAndClearsItAtTheEnd() {
        try (ProgressFollower progress = ProgressFollower.on(watched.terminal())) {
            hear(progress, "a.pdf", new NoteState.Waiting());
            hear(progress, "a.pdf", new NoteState.Reading(1, 2));
            hear(progress, "a.pdf", new NoteState.Ready(4, 2, List.of()));
        }

        assertThat(watched.err()).contains("Adding").contains("1/1 notes").contains("\r");
        assertThat(watched.out()).isEmpty();
    }

    private static void hear(ProgressFollower progress, String name, NoteState state) {
        String id = name.replace('.', '-');
        progress.hear(
                new LibraryEvent.NoteChanged(
                        new Note(
                                new NoteId(id),
                                new CourseId("c"),
                                Path.of("/notes", name),
                                NoteKind.PDF,
                                "",
                                1,
                                Instant.EPOCH,
                                state)));
    }
}
