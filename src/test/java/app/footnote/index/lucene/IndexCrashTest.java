package app.footnote.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.index.lucene.SteppingDirectory.Step;
import app.footnote.index.lucene.search.CandidateSearch;
import app.footnote.index.lucene.store.IndexLocation;
import app.footnote.messages.FailureWording;
import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failures of the disk and of the program at each step of a write. */
class IndexCrashTest {

    private static final EmbeddingIdentity EMBEDDING = new EmbeddingIdentity("test", "digest", 1, 2);
    private static final NoteId NOTE = new NoteId("trees");
    private static final List<String> OLD = List.of("old one", "old two", "old three");
    private static final List<String> NEW = List.of("new one", "new two");

    private final SteppingDirectory disk = new SteppingDirectory(new ByteBuffersDirectory());

    @Test
    void aFailedWriteLeavesTheOldPassagesAndTheNextOneSucceeds() throws Exception {
        try (PassageIndex index = open(disk)) {
            write(index, OLD);
            int failures = 0;
            while (!succeedsAlthoughStepFails(failures, index)) {
                assertThat(found(index)).as("failed at step %d", failures).containsExactlyInAnyOrderElementsOf(OLD);
                failures++;
            }
            assertThat(failures).isGreaterThan(3);
            assertThat(found(index)).containsExactlyInAnyOrderElementsOf(NEW);
        }
    }

    private boolean succeedsAlthoughStepFails(int failing, PassageIndex index) {
        AtomicInteger step = new AtomicInteger();
        disk.before(() -> {
            if (step.getAndIncrement() == failing) {
                throw new IOException("No space copy on device");
            }
        });
        try {
            write(index, NEW);
            return true;
        } catch (IndexException e) {
            assertThat(e.kind()).isEqualTo(IndexException.Kind.FAILED);
            assertThat(FailureWording.problem(e.failure())).contains("No space copy on device");
            return false;
        } finally {
            disk.before(Step.NOTHING);
        }
    }

    @Test
    void aCrashLeavesEitherTheOldPassagesOrTheNewOnes(@TempDir Path folder) throws Exception {
        SteppingDirectory files = new SteppingDirectory(FSDirectory.open(folder.resolve("index")));
        List<Path> copies = new ArrayList<>();
        try (PassageIndex index = open(files)) {
            write(index, OLD);
            files.before(() -> copies.add(copy(folder.resolve("index"), folder.resolve("" + copies.size()))));
            write(index, NEW);
        }
        assertThat(copies).hasSizeGreaterThan(3);
        for (Path copy : copies) {
            try (PassageIndex restarted = LuceneIndex.open(copy, EMBEDDING)) {
                assertThat(Set.copyOf(found(restarted))).isIn(Set.copyOf(OLD), Set.copyOf(NEW));
                assertThat(restarted.stored()).hasSize(1);
            }
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    private static PassageIndex open(Directory directory) throws IndexException {
        return LuceneIndex.open(directory, new IndexLocation(Path.of("memory")), EMBEDDING, CandidateSearch.local());
    }

    private static void write(PassageIndex index, List<String> texts) throws IndexException {
        List<EmbeddedPassage> passages = new ArrayList<>();
        for (String text : texts) {
            Passage passage = new Passage(
                    NOTE,
                    passages.size(),
                    new Place(1, 0, text.length()),
                    List.of(),
                    text,
                    text,
                    "en");
            passages.add(new EmbeddedPassage(passage, Optional.of(new float[]{1, 0})));
        }
        index.replace(new StoredNote(NOTE, new CourseId("databases"), "hash", texts.size()), passages);
    }

    private static List<String> found(PassageIndex index) throws IndexException {
        return index.candidates(new IndexQuery("old new", Optional.empty(), Scope.all(), 10))
                .stream()
                .map(candidate -> candidate.passage().plain())
                .toList();
    }
}
