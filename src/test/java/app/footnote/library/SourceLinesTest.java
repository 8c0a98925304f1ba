package app.footnote.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.library.store.LibraryException;
import app.footnote.model.Note;
import app.footnote.model.Place;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SourceLinesTest {

    private static final String TEXT = "First line.\nSecond line.\n\nFourth line.\n";

    @TempDir
    private Path temp;

    private LibraryFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = new LibraryFixture(temp);
        fixture.addAndRead(fixture.write("lines.txt", TEXT));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void countsLinesFromOne() throws Exception {
        SourceLines lines = new SourceLines(fixture::library);

        assertThat(lines.apply(source("First", 1))).hasValue(1);
        assertThat(lines.apply(source("line.\n\n", 1))).hasValue(2);
        assertThat(lines.apply(source("Fourth", 1))).hasValue(4);
    }

    @Test
    void knowsNoLineOfAChangedNote() throws Exception {
        Source before = source("Fourth", 1);
        fixture.write("lines.txt", "New.\n" + TEXT);
        fixture.library().refresh();
        fixture.library().queue().awaitIdle();

        SourceLines lines = new SourceLines(fixture::library);

        assertThat(lines.apply(before)).isEmpty();
        assertThat(lines.apply(source("First", 1))).hasValue(1);
    }

    @Test
    void knowsNoLineOfARemovedNote() throws Exception {
        Source before = source("Fourth", 1);
        fixture.library().remove(before.note());

        assertThat(new SourceLines(fixture::library).apply(before)).isEmpty();
    }

    @Test
    void opensTheLibraryOnlyForNotesWithoutPages() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        SourceLines lines = new SourceLines(() -> {
            calls.incrementAndGet();
            return fixture.library();
        });

        assertThat(lines.apply(source("Fourth", 3))).isEmpty();
        assertThat(calls).hasValue(0);
    }

    @Test
    void triesALibraryThatCannotBeReadOnlyOnce() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        SourceLines lines = new SourceLines(() -> {
            calls.incrementAndGet();
            throw new LibraryException(Failure.verbatim(Failure.Kind.SERVER, "No server.", "Start it."));
        });

        assertThat(lines.apply(source("First", 1))).isEmpty();
        assertThat(lines.apply(source("Fourth", 1))).isEmpty();
        assertThat(calls).hasValue(1);
    }

    private Source source(String words, int pages) {
        Note note = fixture.note("lines.txt");
        int start = TEXT.indexOf(words);
        return new Source(
                note.id(), note.file(), note.contentHash(), pages, new Place(1, start, start + words.length()),
                List.of());
    }
}
