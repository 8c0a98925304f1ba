package app.footnote.index.redis;

import static app.footnote.index.ConditionWait.await;
import static app.footnote.index.redis.SharingComputer.DATABASES;
import static app.footnote.index.redis.SharingComputer.LIBRARY;
import static app.footnote.index.redis.SharingComputer.TREES;
import static app.footnote.index.redis.SharingComputer.content;
import static app.footnote.index.redis.SharingComputer.stored;
import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.IndexException;
import app.footnote.index.NoteDescription;
import app.footnote.index.SharedContents;
import app.footnote.index.SharedNote;
import app.footnote.index.SharedNoteStore;
import app.footnote.index.StoredNote;
import app.footnote.index.redis.store.LibraryKeys;
import app.footnote.model.CourseId;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The descriptions of notes and the names of courses that two computers share. */
@Timeout(120)
class SharedNotesIT {

    private static final CourseId HISTORY = new CourseId("history");
    private static final LibraryKeys.OfCourse COURSE = LibraryKeys.of(LIBRARY).course(DATABASES);
    private static final StoredNote NOTE = stored(TREES, DATABASES, 1);
    private static final String CARD = "Trees.pdf\tof 12 pages\nand \u00e4 line more";

    @RegisterExtension
    static final RedisServer SERVER = RedisServer.durable();

    @TempDir
    private Path folder;

    private SharingComputer one;
    private SharingComputer other;

    @BeforeEach
    void openEmpty() throws Exception {
        SERVER.flush();
        one = new SharingComputer(SERVER.hostAndPort(), folder.resolve("one"));
        other = new SharingComputer(SERVER.hostAndPort(), folder.resolve("other"));
    }

    @AfterEach
    void close() throws Exception {
        other.close();
        one.close();
    }

    @Test
    void cardAndPagesArriveWithThePassages() throws Exception {
        byte[] pages = pages(2_500_000);
        put(NOTE, "Rotations balance trees.", new NoteDescription(CARD, Optional.of(pages)));

        await(() -> note(other).isPresent());
        assertThat(note(other)).contains(new SharedNote(NOTE, Optional.of(CARD), true));
        assertThat(notes(other).pages(TREES, NOTE.contentHash()))
                .hasValueSatisfying(arrived -> assertThat(arrived).isEqualTo(pages));
        assertThat(other.find("rotation")).hasSize(1);
    }

    @Test
    void aNoteWithoutDescriptionHasNoCard() throws Exception {
        one.put(TREES, DATABASES, "Rotations balance trees.");

        await(() -> note(other).isPresent());
        assertThat(note(other)).contains(new SharedNote(NOTE, Optional.empty(), false));
        assertThat(notes(other).pages(TREES, NOTE.contentHash())).isEmpty();
    }

    @Test
    void aDescriptionCanBeAddedLater() throws Exception {
        one.put(TREES, DATABASES, "Rotations balance trees.");
        byte[] pages = pages(100);

        notes(one).describe(TREES, NOTE.contentHash(), new NoteDescription(CARD, Optional.of(pages)));

        await(() -> note(other).flatMap(SharedNote::card).isPresent());
        assertThat(notes(other).pages(TREES, NOTE.contentHash()))
                .hasValueSatisfying(arrived -> assertThat(arrived).isEqualTo(pages));
        assertThat(other.find("rotation")).hasSize(1);
    }

    @Test
    void aNewCardLeavesPassagesAndPagesUnchanged() throws Exception {
        put(NOTE, "Rotations balance trees.", new NoteDescription(CARD, Optional.of(pages(100))));
        String before = generation();

        notes(one).describe(TREES, NOTE.contentHash(), new NoteDescription("another name", Optional.empty()));

        await(() -> note(other).equals(Optional.of(new SharedNote(NOTE, Optional.of("another name"), true))));
        assertThat(generation()).isEqualTo(before);
        assertThat(notes(other).pages(TREES, NOTE.contentHash())).isPresent();
    }

    private String generation() throws IndexException {
        return one.writer().head(COURSE, TREES).orElseThrow().generation().toString();
    }

    @Test
    void aDescriptionOfOtherContentIsIgnored() throws Exception {
        put(NOTE, "Rotations balance trees.", new NoteDescription(CARD, Optional.of(pages(100))));

        notes(one).describe(TREES, "another hash", new NoteDescription("another name", Optional.empty()));

        assertThat(note(one)).contains(new SharedNote(NOTE, Optional.of(CARD), true));
        assertThat(notes(one).pages(TREES, "another hash")).isEmpty();
    }

    @Test
    void cardAndPagesMoveToAnotherCourseWithTheNote() throws Exception {
        byte[] pages = pages(1_500_000);
        put(NOTE, "Rotations balance trees.", new NoteDescription(CARD, Optional.of(pages)));

        one.index.move(TREES, HISTORY);

        SharedNote moved = new SharedNote(NOTE.movedTo(HISTORY), Optional.of(CARD), true);
        await(() -> note(other).equals(Optional.of(moved)));
        assertThat(notes(other).pages(TREES, NOTE.contentHash()))
                .hasValueSatisfying(arrived -> assertThat(arrived).isEqualTo(pages));
        assertThat(contents(other).removedNotes()).isEmpty();
    }

    @Test
    void pagesAreRemovedWithTheirGeneration() throws Exception {
        put(NOTE, "old", new NoteDescription(CARD, Optional.of(pages(100))));
        put(NOTE, "new", new NoteDescription(CARD, Optional.of(pages(100))));
        assertThat(one.redis.keys(COURSE.prefix() + "pages:*")).hasSize(1);

        one.index.remove(TREES);

        assertThat(one.redis.keys(COURSE.prefix() + "pages:*")).isEmpty();
    }

    @Test
    void aRemovalIsSharedUntilTheNoteIsAddedAgain() throws Exception {
        put(NOTE, "Rotations balance trees.", new NoteDescription(CARD, Optional.empty()));
        one.index.remove(TREES);

        assertThat(contents(one).removedNotes()).containsExactly(TREES);
        await(() -> contents(other).removedNotes().contains(TREES));
        try (SharingComputer later = new SharingComputer(SERVER.hostAndPort(), folder.resolve("later"))) {
            assertThat(contents(later).removedNotes()).containsExactly(TREES);
            assertThat(contents(later).notes()).isEmpty();
        }

        put(NOTE, "Rotations balance trees.", new NoteDescription(CARD, Optional.empty()));
        assertThat(contents(one).removedNotes()).isEmpty();
        await(() -> contents(other).removedNotes().isEmpty() && note(other).isPresent());
    }

    @Test
    void allComputersShareTheNamesOfCourses() throws Exception {
        notes(one).renameCourse(DATABASES, "Databases");
        notes(one).renameCourse(HISTORY, "History");
        await(() -> contents(other).courses().equals(Map.of(DATABASES, "Databases", HISTORY, "History")));

        notes(other).renameCourse(DATABASES, "Databases 2026");
        notes(other).removeCourse(HISTORY);

        await(() -> contents(one).courses().equals(Map.of(DATABASES, "Databases 2026")));
        assertThat(contents(one).removedCourses()).containsExactly(HISTORY);
    }

    @Test
    void theListenerIsCalledImmediatelyAndAfterEachChange() throws Exception {
        Semaphore calls = new Semaphore(0);
        notes(other).onChange(calls::release);
        calls.acquire();

        put(NOTE, "Rotations balance trees.", new NoteDescription(CARD, Optional.empty()));
        while (note(other).isEmpty()) {
            calls.acquire();
        }
        one.index.remove(TREES);
        while (note(other).isPresent()) {
            calls.acquire();
        }
    }

    @Test
    void incompletePagesAreNotReturned() throws Exception {
        put(NOTE, "Rotations balance trees.", new NoteDescription(CARD, Optional.of(pages(1_500_000))));
        String key = one.redis.keys(COURSE.prefix() + "pages:*").iterator().next();

        one.redis.hdel(key, "1");

        assertThat(notes(one).pages(TREES, NOTE.contentHash())).isEmpty();
    }

    private void put(StoredNote note, String text, NoteDescription description) throws IndexException {
        notes(one).replace(note, content(note.note(), text).passages(), description);
    }

    private static SharedNoteStore notes(SharingComputer computer) {
        return computer.index.shared().orElseThrow();
    }

    private static SharedContents contents(SharingComputer computer) {
        return notes(computer).contents().orElseThrow();
    }

    private static Optional<SharedNote> note(SharingComputer computer) {
        return Optional.ofNullable(contents(computer).notes().get(TREES));
    }

    private static byte[] pages(int bytes) {
        byte[] pages = new byte[bytes];
        new Random(bytes).nextBytes(pages);
        return pages;
    }
}
