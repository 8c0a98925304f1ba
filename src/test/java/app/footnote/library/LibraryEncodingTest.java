package app.footnote.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.library.queue.NoteFileReader;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import app.footnote.model.failure.Failure;
import app.footnote.read.ReadOutcome;
import app.footnote.read.format.ReadProgress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LibraryEncodingTest {

    @TempDir
    private Path temp;

    private LibraryFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = new LibraryFixture(temp);
        fixture.useReader(new NamingReader());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Reads notes whose encoding is detected, and fails to read others with the name of the encoding. */
    private static final class NamingReader implements NoteFileReader {

        private final ParagraphReader reader = new ParagraphReader();

        @Override
        public ReadOutcome read(NoteId note, Path file, ReadProgress progress) throws InterruptedException {
            return reader.read(note, file, progress);
        }

        @Override
        public ReadOutcome readAs(Charset encoding, NoteId note, Path file, ReadProgress progress) {
            return new ReadOutcome.Failed(Failure.verbatim(Failure.Kind.DAMAGED, encoding.name(), "Read it."));
        }
    }

    @Test
    void readsANoteWithTheChosenEncodingNowAndAfterTheLibraryWasClosed() throws Exception {
        fixture.addAndRead(fixture.write("trees.txt", "A tree."));
        NoteId note = fixture.note("trees.txt").id();

        fixture.library().readAs(note, Optional.of(StandardCharsets.UTF_16LE));
        fixture.library().queue().awaitIdle();
        assertThat(fixture.note("trees.txt").state().toString()).contains("UTF-16LE");

        fixture.reopen();
        fixture.library().queue().retry(note);
        fixture.library().queue().awaitIdle();
        assertThat(fixture.note("trees.txt").state().toString()).contains("UTF-16LE");
    }

    @Test
    void detectsTheEncodingAgain() throws Exception {
        fixture.addAndRead(fixture.write("trees.txt", "A tree."));
        NoteId note = fixture.note("trees.txt").id();
        fixture.library().readAs(note, Optional.of(StandardCharsets.UTF_16LE));

        fixture.library().readAs(note, Optional.empty());
        fixture.library().queue().awaitIdle();

        assertThat(fixture.note("trees.txt").state()).isInstanceOf(NoteState.Ready.class);
    }
}
