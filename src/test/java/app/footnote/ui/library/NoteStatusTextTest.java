package app.footnote.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.NoteState;
import app.footnote.model.UnreadParts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoteStatusTextTest {

    private static Note note(String contentHash, NoteState state) {
        return new Note(
                new NoteId("n1"), new CourseId("c1"), Path.of("/notes/Book.pdf"), NoteKind.PDF, contentHash, 1000,
                Instant.EPOCH, state);
    }

    @Test
    void saysThatKeywordSearchWorksBeforeTheNoteIsReady() {
        NoteState embedding = new NoteState.Embedding(60, 2000);

        assertThat(NoteStatusText.details(note("5a1e", embedding))).isEqualTo(Path.of("/notes/Book.pdf").toString());
        assertThat(NoteStatusText.details(note("5a1e-words", embedding))).startsWith("Keyword search works now")
                .endsWith("Book.pdf");
    }

    @Test
    void namesPagesWithoutText() {
        Note note = note("5a1e", new NoteState.Ready(12, 4, List.of(2, 3)));

        assertThat(NoteStatusText.state(note, false)).isEqualTo("2 of 4 pages have text");
        assertThat(NoteStatusText.details(note)).contains("on pages 2–3.");
    }

    @Test
    void namesPagesThatCouldNotBeRead() {
        UnreadParts unread = new UnreadParts(List.of(), List.of(), List.of(3), true, List.of("data.csv"));
        Note note = note("5a1e", new NoteState.Ready(12, 4, unread));

        assertThat(NoteStatusText.state(note, false)).isEqualTo("1 of 4 pages partly unreadable");
        assertThat(NoteStatusText.details(note)).contains("Page 3 is partly unreadable:")
                .contains("end of the file is missing")
                .contains("The attached file data.csv is not read.")
                .doesNotContain("No text");
    }

    @Test
    void namesTheEncodingThatWasGuessed() {
        UnreadParts unread = new UnreadParts(
                List.of(), List.of(), List.of(), false, List.of(), Optional.of("windows-1251"));
        Note note = note("5a1e", new NoteState.Ready(12, 1, unread));

        assertThat(NoteStatusText.state(note, false)).isEqualTo("Read as windows-1251 (guessed)");
        assertThat(NoteStatusText.details(note)).contains("It was read as windows-1251 (guessed).");
    }

    @Test
    void saysThatANoteWaitsForRedis() {
        Note note = note("", new NoteState.Waiting());

        assertThat(NoteStatusText.state(note, false)).isEqualTo("Waiting");
        assertThat(NoteStatusText.state(note, true)).isEqualTo("Waiting for Redis");
    }
}
