package app.footnote.index.redis;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.FormerLibrary;
import app.footnote.index.IndexQuery;
import app.footnote.index.SharedContents;
import app.footnote.index.SharedNote;
import app.footnote.index.StoredNote;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Scope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.RedisClient;

/** A library that an earlier release wrote is used without conversion, with and without the lexicon of that release. */
class FormerLibraryIT {

    @RegisterExtension
    static final RedisServer SERVER = RedisServer.durable();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private RedisClient redis;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeLibrary() throws Exception {
        SERVER.flush();
        redis = SERVER.client();
        for (String line : Files.readAllLines(FormerLibrary.file("redis-library.txt"))) {
            String[] command = line.split(" ", -1);
            CommandArguments arguments = new CommandArguments(() -> command[0].getBytes(StandardCharsets.US_ASCII));
            Stream.of(command).skip(1).map(Base64.getDecoder()::decode).forEach(arguments::add);
            redis.executeCommand(new CommandObject<>(arguments, BuilderFactory.RAW_OBJECT));
        }
    }

    @AfterEach
    void close() {
        threads.close();
        redis.close();
    }

    private RedisIndex open(Path lexicon) throws Exception {
        return RedisIndex.open(
                new RedisLibrary(redis, "the test's server", "before"), FormerLibrary.EMBEDDING, lexicon, threads);
    }

    @Test
    void aNewComputerReadsAllOfIt() throws Exception {
        try (RedisIndex index = open(folder.resolve("new"))) {
            assertHoldsTheFormerNotes(index);
        }
    }

    @Test
    void aComputerThatHasUsedItKeepsItsLexicon() throws Exception {
        Path lexicon = folder.resolve("lexicon");
        FormerLibrary.copy("lexicon", lexicon);
        try (RedisIndex index = open(lexicon)) {
            assertHoldsTheFormerNotes(index);
        }
        assertThat(lexicon).isDirectoryContaining("glob:**_0.cfs");
    }

    private static void assertHoldsTheFormerNotes(RedisIndex index) throws Exception {
        assertThat(index.stored()).containsExactlyInAnyOrderElementsOf(FormerLibrary.NOTES);
        for (StoredNote note : FormerLibrary.NOTES) {
            List<EmbeddedPassage> stored = index.passages(note.note());
            List<EmbeddedPassage> expected = passages(note.note());
            assertThat(stored.stream().map(EmbeddedPassage::passage)).isEqualTo(
                    expected.stream().map(EmbeddedPassage::passage).toList());
            assertThat(stored.stream().map(passage -> passage.vector().isPresent())).isEqualTo(
                    expected.stream().map(passage -> passage.vector().isPresent()).toList());
        }
        assertFindsTheFormerPassages(index);
        assertKnowsTheFormerDescriptions(index);
    }

    private static void assertFindsTheFormerPassages(RedisIndex index) throws Exception {
        IndexQuery query = new IndexQuery("rotations", Optional.of(new float[]{1, 0, 0, 0}), Scope.all(), 50);
        List<Passage> trees = passages(FormerLibrary.TREES).stream().map(EmbeddedPassage::passage).toList();
        assertThat(index.candidates(query)).hasSize(22)
                .filteredOn(found -> found.passage().note().equals(FormerLibrary.TREES))
                .allMatch(found -> found.meaning().isPresent() && found.words().isPresent())
                .extracting(found -> found.passage())
                .containsExactlyElementsOf(trees);
    }

    private static void assertKnowsTheFormerDescriptions(RedisIndex index) throws Exception {
        SharedContents contents = index.shared().orElseThrow().contents().orElseThrow();
        assertThat(contents.courses()).isEqualTo(Map.of(FormerLibrary.DATABASES, "Databases"));
        assertThat(contents.removedNotes()).isEqualTo(Set.of(new NoteId("removed")));
        assertThat(contents.notes().get(FormerLibrary.TREES))
                .isEqualTo(
                        new SharedNote(
                                FormerLibrary.NOTES.getFirst(), Optional.of("Trees.pdf\tof 4 pages\nand ä line more"),
                                true));
        assertThat(index.shared().orElseThrow().pages(FormerLibrary.TREES, "hash-of-trees"))
                .hasValueSatisfying(
                        pages -> assertThat(new String(pages, StandardCharsets.UTF_8)).isEqualTo("the pages of trees"));
    }

    private static List<EmbeddedPassage> passages(NoteId note) {
        return Objects.requireNonNull(FormerLibrary.PASSAGES.get(note));
    }
}
