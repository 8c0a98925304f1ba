package app.footnote.library.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.messages.FailureWording;
import app.footnote.messages.FailureWords;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.NoteState;
import app.footnote.model.PageLabels;
import app.footnote.model.UnreadParts;
import app.footnote.model.failure.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueJournalTest {

    private static final CourseId COURSE = new CourseId("c1");
    private static final Path FILE = Path.of("/notes/odd\tname\\with\nall — 数据库.pdf");
    private static final FileFingerprint SEEN = new FileFingerprint(
            "abc1", 123, Instant.parse("2026-01-01T00:00:00.123456789Z"), Instant.parse("2026-01-02T00:00:00Z"));
    private static final CatalogueEntry NOTE = CatalogueEntry.of(new NoteId("n1"), COURSE, FILE, NoteKind.PDF, SEEN);

    private static final UnreadParts UNREAD =
            new UnreadParts(List.of(2), List.of(3), List.of(1), true, List.of("data.csv", "more\tdata.csv"));

    private static final PageLabels LABELS = PageLabels.of(
            List.of(
                    new PageLabels.LabelRange(1, PageLabels.Numbering.NONE, 1, "Front cover"),
                    new PageLabels.LabelRange(2, PageLabels.Numbering.LOWER_ROMAN, 5, ""),
                    new PageLabels.LabelRange(3, PageLabels.Numbering.DECIMAL, 0, "A\\ - ")),
            3);

    private static final List<CatalogueChange> CHANGES = List.of(
            new CatalogueChange.CourseRecorded(new Course(COURSE, "Datenbanken \\ \"II\"\t数据库")),
            new CatalogueChange.NoteRecorded(NOTE),
            new CatalogueChange.NoteRecorded(NOTE.started().with(new NoteState.Waiting())),
            new CatalogueChange.NoteRecorded(NOTE.ready(new NoteState.Ready(12, 3, List.of(2, 3)))),
            new CatalogueChange.NoteRecorded(NOTE.ready(new NoteState.Ready(12, 3, UNREAD))),
            new CatalogueChange.NoteRecorded(NOTE.ready(new NoteState.Ready(12, 3, UNREAD, LABELS))),
            new CatalogueChange.NoteRecorded(
                    NOTE.ready(new NoteState.Ready(12, 3, List.of()))
                            .seen(new FileFingerprint("def2", 5, Instant.EPOCH, Instant.EPOCH))),
            new CatalogueChange.NoteRecorded(
                    NOTE.failed(Failure.verbatim(Failure.Kind.DAMAGED, "It's\nbroken.", "Get\tit again."))),
            new CatalogueChange.NoteRecorded(NOTE.with(new NoteState.Cancelled())),
            new CatalogueChange.FolderRecorded(new WatchedFolder(Path.of("/notes"), COURSE, "/dev/sda1", true)),
            new CatalogueChange.FolderRecorded(new WatchedFolder(Path.of("/notes"), COURSE, "", false)),
            new CatalogueChange.FileExcluded(FILE),
            new CatalogueChange.FileIncluded(FILE),
            new CatalogueChange.FolderDeleted(Path.of("/notes")),
            new CatalogueChange.NoteDeleted(new NoteId("n1")),
            new CatalogueChange.CourseDeleted(COURSE));

    @TempDir
    private Path temp;

    private Path path() {
        return temp.resolve("catalogue.log");
    }

    private CatalogueJournal write(List<CatalogueChange> changes) throws IOException {
        return CatalogueJournal.write(path(), changes, FailureWording::inWords);
    }

    private CatalogueJournal.JournalContent read() throws IOException, LibraryException {
        return CatalogueJournal.read(path(), FailureWording::inWords);
    }

    @Test
    void readsEachKindOfChangeAsWritten() throws Exception {
        try (CatalogueJournal journal =
                write(CHANGES.subList(0, 4))) {
            journal.append(CHANGES.subList(4, CHANGES.size()));
        }

        assertThat(read())
                .isEqualTo(new CatalogueJournal.JournalContent(CHANGES, 0, true));
    }

    @Test
    void doesNotStoreTheProgressOfANote() throws Exception {
        write(List.of(new CatalogueChange.NoteRecorded(NOTE.with(new NoteState.Embedding(3, 9)))))
                .close();

        assertThat(read().changes())
                .containsExactly(new CatalogueChange.NoteRecorded(NOTE));
    }

    @Test
    void losesOnlyTheLastLineWhenTruncated() throws Exception {
        write(CHANGES.subList(0, 3)).close();
        byte[] before = Files.readAllBytes(path());
        write(CHANGES.subList(0, 4)).close();
        byte[] whole = Files.readAllBytes(path());

        for (int length = before.length; length < whole.length - 1; length++) {
            Files.write(path(), Arrays.copyOf(whole, length));
            assertThat(read().changes())
                    .isEqualTo(CHANGES.subList(0, 3));
        }
    }

    @Test
    void skipsOnlyTheDamagedLine() throws Exception {
        write(CHANGES.subList(0, 3)).close();
        byte[] bytes = Files.readAllBytes(path());
        int firstChange = new String(bytes, StandardCharsets.UTF_8).indexOf("Datenbanken");
        bytes[firstChange]++;
        Files.write(path(), bytes);

        assertThat(read())
                .isEqualTo(new CatalogueJournal.JournalContent(CHANGES.subList(1, 3), 1, true));
    }

    @Test
    void asksForAnUpdateIfALaterReleaseWroteTheJournal() throws Exception {
        Files.writeString(path(), "footnote-catalogue 2\n");

        assertThatThrownBy(this::read)
                .isInstanceOf(LibraryException.class)
                .extracting(FailureWords::of)
                .asString()
                .contains("was written by a later release of Footnote", "Update Footnote.");
    }

    @Test
    void appendsToAnIntactJournal() throws Exception {
        write(CHANGES.subList(0, 3)).close();

        try (CatalogueJournal journal = CatalogueJournal.openForAppending(path(), FailureWording::inWords)) {
            journal.append(CHANGES.subList(3, CHANGES.size()));
        }

        assertThat(read().isWorthAppending(CHANGES.size())).isTrue();
        assertThat(read().changes()).isEqualTo(CHANGES);
    }

    @Test
    void doesNotAppendAfterAnIncompleteOrDamagedLastLine() throws Exception {
        write(CHANGES.subList(0, 3)).close();
        byte[] whole = Files.readAllBytes(path());

        for (int cut = 1; cut < 5; cut++) {
            Files.write(path(), Arrays.copyOf(whole, whole.length - cut));
            assertThat(read().isWorthAppending(3)).isFalse();
        }
    }

    @Test
    void doesNotAppendWhenMostChangesAreOutdated() throws Exception {
        write(Collections.nCopies(3, CHANGES.getFirst())).close();

        assertThat(read().isWorthAppending(1)).isFalse();
    }
}
