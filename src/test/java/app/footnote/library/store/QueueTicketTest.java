package app.footnote.library.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QueueTicketTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    private static CatalogueEntry note(String name, long bytes, int hoursOld) {
        FileFingerprint seen = new FileFingerprint("0", bytes, NEW_YEAR.minusSeconds(3600L * hoursOld), NEW_YEAR);
        return CatalogueEntry.of(new NoteId(name), new CourseId("c"), Path.of(name), NoteKind.PDF, seen);
    }

    @Test
    void sortsNotesBySizeAndThenByTime() {
        assertThat(
                Stream.of(
                        note("book", 40_000_000, 0), note("old-slides", 1_000_000, 9), note("new-slides", 1_200_000, 1),
                        note("summary", 3_000, 100)).map(QueueTicket::of).sorted())
                .extracting(ticket -> ticket.note().value())
                .containsExactly("summary", "new-slides", "old-slides", "book");
    }

    @Test
    void sortsNotesThatCrashedTheProgramLast() {
        CatalogueEntry suspect = note("suspect", 10, 0).started();

        assertThat(Stream.of(suspect, note("book", 40_000_000, 0)).map(QueueTicket::of).sorted())
                .extracting(ticket -> ticket.note().value())
                .containsExactly("book", "suspect");
    }
}
