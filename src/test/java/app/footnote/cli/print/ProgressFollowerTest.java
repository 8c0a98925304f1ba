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
    private final TestTerminal interactive = new TestTerminal("", true);

    @Test
    void printsALineForEachFinishedNoteIfTheOutputIsNotATerminal() {
        try (ProgressFollower progress = ProgressFollower.on(piped.terminal())) {
            show(progress, "a.pdf", new NoteState.Waiting());
            show(progress, "b.pdf", new NoteState.Waiting());
            show(progress, "a.pdf", new NoteState.Reading(1, 2));
            show(progress, "a.pdf", new NoteState.Embedding(3, 4));
            show(progress, "a.pdf", new NoteState.Ready(4, 2, List.of(2)));
            show(progress, "b.pdf",
                    new NoteState.Failed(Failure.verbatim(Failure.Kind.EMPTY, "It is empty.", "Go on.")));
        }

        assertThat(piped.err().lines()).containsExactly(
                "1/2  a.pdf: ready, without text on page 2",
                "2/2  b.pdf: failed");
        assertThat(piped.out()).isEmpty();
    }

    @Test
    void countsNotesThatAreFinishedWithoutProgress() {
        try (ProgressFollower progress = ProgressFollower.on(piped.terminal())) {
            show(progress, "a.pdf", new NoteState.Ready(4, 2, List.of()));
        }

        assertThat(piped.err().lines()).containsExactly("1/1  a.pdf: ready");
    }

    @Test
    void printsWhyTheQueueIsPaused() {
        try (ProgressFollower progress = ProgressFollower.on(piped.terminal())) {
            progress.onEvent(
                    new LibraryEvent.QueuePaused(
                            Optional.of(Failure.verbatim(Failure.Kind.INDEX, "The disk is full.", "Make room."))));
        }

        assertThat(piped.err()).contains("The disk is full. Make room.");
    }

    @Test
    void printsThatTheServerIsUnavailableAndAvailableAgain() {
        try (ProgressFollower progress = ProgressFollower.on(piped.terminal())) {
            progress.onEvent(new LibraryEvent.IndexOutageChanged(
                    Optional.of(
                            new IndexException(IndexException.Kind.UNREACHABLE, Message.verbatim("No server answers."),
                                    Remedy.verbatim("Start it.")))));
            progress.onEvent(new LibraryEvent.IndexOutageChanged(Optional.empty()));
        }

        assertThat(piped.err().lines()).containsExactly(
                "No server answers. Start it. Notes wait until the index is available again.",
                "The server is available again.");
    }

    @Test
    void showsABarInATerminalAndClearsItAtTheEnd() {
        try (ProgressFollower progress = ProgressFollower.on(interactive.terminal())) {
            show(progress, "a.pdf", new NoteState.Waiting());
            show(progress, "a.pdf", new NoteState.Reading(1, 2));
            show(progress, "a.pdf", new NoteState.Ready(4, 2, List.of()));
        }

        assertThat(interactive.err()).contains("Processing").contains("1/1 notes").contains("\r");
        assertThat(interactive.out()).isEmpty();
    }

    private static void show(ProgressFollower progress, String name, NoteState state) {
        String id = name.replace('.', '-');
        progress.onEvent(
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
