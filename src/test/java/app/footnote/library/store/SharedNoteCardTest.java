package app.footnote.library.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.NoteState;
import app.footnote.model.PageLabels;
import app.footnote.model.UnreadParts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedNoteCardTest {

    private static final CourseId COURSE = new CourseId("databases");
    private static final NoteState.Ready READY = new NoteState.Ready(7, 40, List.of(1, 2, 3, 9));
    private static final Path HOME = Path.of("home", "anna", "uni").toAbsolutePath();

    @Test
    void isReadAsWritten() {
        SharedNoteCard card = card(HOME.resolve("B+ trees\tand \\ more.pdf"), READY, Optional.empty());

        assertThat(SharedNoteCard.parse(card.text())).contains(card);
        assertThat(card.ready(7)).isEqualTo(READY);
    }

    @Test
    void storesPagesWithoutTextAsRanges() {
        NoteState.Ready scan = new NoteState.Ready(1, 1001, IntStream.rangeClosed(1, 1000).boxed().toList());
        SharedNoteCard card = card(HOME.resolve("scan.pdf"), scan, Optional.empty());

        assertThat(card.text()).endsWith("\t1001\t1-1000");
        assertThat(SharedNoteCard.parse(card.text()).orElseThrow().ready(1)).isEqualTo(scan);
    }

    @Test
    void storesAllPartsThatWereNotRead() {
        UnreadParts unread =
                new UnreadParts(List.of(), List.of(4), List.of(1, 2, 3), true, List.of("a\tb.txt", "c.csv"));
        NoteState.Ready ready = new NoteState.Ready(1, 9, unread);
        SharedNoteCard card = card(HOME.resolve("part.pdf"), ready, Optional.empty());

        assertThat(SharedNoteCard.parse(card.text()).orElseThrow().ready(1)).isEqualTo(ready);
    }

    @Test
    void storesPageLabels() {
        PageLabels labels = PageLabels.of(
                List.of(
                        new PageLabels.LabelRange(1, PageLabels.Numbering.UPPER_LETTERS, 1, ""),
                        new PageLabels.LabelRange(4, PageLabels.Numbering.DECIMAL, 1, "7 – ")),
                9);
        NoteState.Ready ready = new NoteState.Ready(1, 9, UnreadParts.pagesWithoutText(List.of(2)), labels);
        SharedNoteCard card = card(HOME.resolve("book.pdf"), ready, Optional.empty());

        assertThat(SharedNoteCard.parse(card.text()).orElseThrow().ready(1)).isEqualTo(ready);
    }

    @Test
    void storesTheEncodingThatWasGuessed() {
        UnreadParts unread = new UnreadParts(
                List.of(), List.of(), List.of(), false, List.of(), Optional.of("windows-1251"));
        NoteState.Ready ready = new NoteState.Ready(1, 1, unread);
        SharedNoteCard card = card(HOME.resolve("trees.md"), ready, Optional.empty());

        assertThat(SharedNoteCard.parse(card.text()).orElseThrow().ready(1)).isEqualTo(ready);
    }

    @Test
    void containsOnlyThePathInsideTheAddedFolder() {
        WatchedFolder folder = new WatchedFolder(HOME.resolve("databases"), COURSE, "", true);
        SharedNoteCard card = card(HOME.resolve("databases/week1/trees.pdf"), READY, Optional.of(folder));

        assertThat(card.file()).isEqualTo(Path.of("databases", "week1", "trees.pdf"));
        assertThat(card.text()).contains("databases/week1/trees.pdf").doesNotContain("anna");
        assertThat(card(HOME.resolve("trees.pdf"), READY, Optional.empty()).file()).isEqualTo(Path.of("trees.pdf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../../etc/passwd", "//etc/./passwd", "etc/../passwd"})
    void aNameOfAnotherComputerIsMadeRelative(String name) {
        Path file = SharedNoteCard.parse(text(name)).orElseThrow().file();

        assertThat(file.isAbsolute()).isFalse();
        assertThat(file).isIn(Path.of("etc", "passwd"), Path.of("passwd"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "..", " "})
    void aCardWithoutANameIsIgnored(String name) {
        assertThat(SharedNoteCard.parse(text(name))).isEmpty();
    }

    @Test
    void replacesCharactersThatThisSystemDoesNotAllow() {
        assertThat(SharedNoteCard.parse(text("week 1/tr\u0000ees.pdf")).orElseThrow().file())
                .isEqualTo(Path.of("week 1", "tr_ees.pdf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "2\tof\ta\tlater\trelease", "1", "1\ttrees.pdf\tSCROLL\t1\t2026-01-01T00:00:00Z\t1\t",
            "1\ttrees.pdf\tPDF\tmany\t2026-01-01T00:00:00Z\t1\t", "1\ttrees.pdf\tPDF\t1\tyesterday\t1\t",
            "1\ttrees.pdf\tPDF\t1\t2026-01-01T00:00:00Z\t1"})
    void ignoresMalformedCards(String text) {
        assertThat(SharedNoteCard.parse(text)).isEmpty();
    }

    private static SharedNoteCard card(Path file, NoteState.Ready ready, Optional<WatchedFolder> folder) {
        Note note = new Note(
                new NoteId("trees"), COURSE, file, NoteKind.PDF, "hash", 12_345, Instant.parse("2026-11-01T10:00:00Z"),
                ready);
        return SharedNoteCard.of(new ReadyNote(note, ready), folder);
    }

    private static String text(String name) {
        return TabbedFields.line(List.of("1", name, "PDF", "1", "2026-01-01T00:00:00Z", "1", ""));
    }
}
