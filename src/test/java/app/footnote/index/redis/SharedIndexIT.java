package app.footnote.index.redis;

import static app.footnote.index.redis.Computer.DATABASES;
import static app.footnote.index.redis.Computer.EMBEDDING;
import static app.footnote.index.redis.Computer.LIBRARY;
import static app.footnote.index.redis.Computer.TREES;
import static app.footnote.index.redis.Computer.await;
import static app.footnote.index.redis.Computer.content;
import static app.footnote.index.redis.Computer.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.index.Candidate;
import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.Response;

/** Computers that share a library, and what each leaves to the others when it ends in the middle of something. */
class SharedIndexIT {

    private static final CourseId HISTORY = new CourseId("history");
    private static final LibraryKeys KEYS = LibraryKeys.of(LIBRARY);
    private static final LibraryKeys.OfCourse COURSE = KEYS.course(DATABASES);

    @RegisterExtension
    static final RedisServer SERVER = RedisServer.durable();

    @TempDir
    private Path folder;

    private Computer one;

    @BeforeEach
    void openEmpty() throws Exception {
        SERVER.flush();
        one = open("one");
    }

    @AfterEach
    void close() throws Exception {
        one.close();
    }

    private Computer open(String name) throws IndexException {
        return new Computer(SERVER.hostAndPort(), folder.resolve(name));
    }

    @Test
    void whatOneComputerWritesIsFoundOnAnother() throws Exception {
        try (Computer other = open("other")) {
            one.put(TREES, DATABASES, "Rotations balance trees.");
            await(() -> other.find("rotation").size() == 1);
            assertThat(other.find("rotation")).allMatch(found -> found.meaning().isPresent());

            one.index.move(TREES, HISTORY);
            await(() -> other.index.stored().equals(one.index.stored()));

            one.index.remove(TREES);
            await(() -> other.index.stored().isEmpty());
        }
    }

    @Test
    void aComputerThatComesLaterFindsEverything() throws Exception {
        one.put(TREES, DATABASES, "Rotations balance trees.");
        one.put(new NoteId("war"), HISTORY, "Rotations of commanders.");
        one.put(new NoteId("many"), HISTORY, IntStream.range(0, 100).mapToObj(i -> "word" + i).toArray(String[]::new));
        try (Computer later = open("later")) {
            assertThat(later.index.stored()).containsExactlyInAnyOrderElementsOf(one.index.stored());
            assertThat(later.findByWords("rotation")).hasSize(2)
                    .containsExactlyInAnyOrderElementsOf(one.findByWords("rotation"));
            assertThat(later.find("rotation")).allMatch(found -> found.meaning().isPresent());
            assertThat(later.index.passages(new NoteId("many"))).hasSize(100);
        }
    }

    @Test
    void anotherComputerSeesTheOldPassagesOrTheNewOnesAndNothingElse() throws Exception {
        int rounds = 10;
        one.put(TREES, DATABASES, version(0));
        try (Computer other = open("other"); ExecutorService writing = Executors.newSingleThreadExecutor()) {
            Future<Void> written = writing.submit(() -> {
                for (int round = 1; round <= rounds; round++) {
                    one.put(TREES, DATABASES, version(round));
                }
                return null;
            });
            Set<String> seen = Set.of();
            while (!seen.equals(Set.of(version(rounds)))) {
                seen = other.find("passage").stream().map(SharedIndexIT::text).collect(Collectors.toSet());
                assertThat(IntStream.rangeClosed(0, rounds).mapToObj(round -> Set.of(version(round)))).contains(seen);
            }
            written.get();
        }
    }

    private static String[] version(int round) {
        return IntStream.range(0, 5).mapToObj(i -> "passage part" + i + " round" + round).toArray(String[]::new);
    }

    private static String text(Candidate candidate) {
        return candidate.passage().plain();
    }

    @Test
    void aComputerThatMissedChangesComparesEverything() throws Exception {
        one.put(TREES, DATABASES, "Rotations balance trees.");
        one.put(new NoteId("plans"), DATABASES, "Rotations in plans.");
        try (Computer other = open("other")) {
            one.index.remove(TREES);
            one.redis.xtrim(COURSE.changes(), 0, false);
            one.put(new NoteId("hashes"), DATABASES, "Rotations of hashes.");
            await(() -> Set.copyOf(other.index.stored()).equals(Set.copyOf(one.index.stored())));
        }
    }

    @Test
    void whatTheLexiconHadNotOnItsDiskWhenItsComputerStoppedIsFetchedAgain() throws Exception {
        one.put(TREES, DATABASES, "Rotations balance trees.");
        one.put(new NoteId("plans"), DATABASES, "Rotations in plans.");
        Path left = Files.createDirectories(folder.resolve("left"));
        try (Stream<Path> files = Files.list(folder.resolve("one"))) {
            for (Path file : files.toList()) {
                Files.copy(file, left.resolve(file.getFileName()));
            }
        }

        try (Computer again = open("left")) {
            assertThat(again.index.stored()).containsExactlyInAnyOrderElementsOf(one.index.stored());
            assertThat(again.findByWords("rotation")).hasSize(2);
        }
        one.close();
        one = open("one");
        assertThat(one.findByWords("rotation")).hasSize(2);
    }

    @Test
    void aNoteThatIsDamagedHidesNoOther() throws Exception {
        one.put(TREES, DATABASES, "Rotations balance trees.");
        one.put(new NoteId("plans"), DATABASES, "Rotations in plans.");
        Head damaged = one.writer().head(COURSE, TREES).orElseThrow();
        one.redis.hset(COURSE.passages(damaged.generation()), "0", "no passages");
        try (Computer other = open("other")) {
            assertThat(other.index.stored()).containsExactly(stored(new NoteId("plans"), DATABASES, 1));
            assertThat(other.find("rotation")).extracting(SharedIndexIT::text).containsExactly("Rotations in plans.");
            assertFails(Kind.DAMAGED, () -> one.index.passages(TREES));
        }
    }

    @Test
    void passagesThatTheServerHasLostAreSaidToBeLost() throws Exception {
        one.put(TREES, DATABASES, "Rotations balance trees.");
        Head head = one.writer().head(COURSE, TREES).orElseThrow();
        one.redis.del(COURSE.passages(head.generation()));

        assertFails(Kind.DAMAGED, () -> one.index.passages(TREES));

        one.put(TREES, DATABASES, "Rotations balance trees.");
        assertThat(one.index.passages(TREES)).hasSize(1);
    }

    @Test
    void aGenerationThatWasNotFinishedIsNeverSeenAndIsSwept() throws Exception {
        one.put(TREES, DATABASES, "old");
        Set<String> before = one.redis.keys("*");
        Generation unfinished = Generation.of(99, Generation.tag(EMBEDDING));
        new Waste(one.writer().calls()).announce(COURSE, unfinished, TREES, 40);
        new GenerationStore(one.writer().calls())
                .write(COURSE, unfinished, 0,
                        content(TREES, IntStream.range(0, 40).mapToObj(i -> "new").toArray(String[]::new)));

        assertThat(one.find("new")).extracting(SharedIndexIT::text).containsExactly("old");
        try (Computer next = open("next")) {
            assertThat(next.find("new")).extracting(SharedIndexIT::text).containsExactly("old");
        }
        assertThat(one.redis.keys("*")).isEqualTo(before);
        assertThat(one.redis.vcard(COURSE.graph(Generation.tag(EMBEDDING)))).isEqualTo(1);
    }

    @Test
    void aGenerationThatWasReplacedAndNotRemovedIsSwept() throws Exception {
        one.put(TREES, DATABASES, "old", "older");
        try (Lease lease = one.writer().lease(COURSE, TREES)) {
            one.writer().replace(stored(TREES, DATABASES, 1), content(TREES, "new"), lease);
        }
        assertThat(one.redis.hlen(COURSE.waste())).isEqualTo(1);
        try (Computer next = open("next")) {
            assertThat(next.find("old")).extracting(SharedIndexIT::text).containsExactly("new");
        }
        assertThat(one.redis.exists(COURSE.waste())).isFalse();
        assertThat(one.redis.keys(COURSE.prefix() + "passages:*")).hasSize(1);
        assertThat(one.redis.vcard(COURSE.graph(Generation.tag(EMBEDDING)))).isEqualTo(1);
    }

    @Test
    void whatAnotherComputerIsWritingIsNotSwept() throws Exception {
        Generation generation = Generation.of(99, Generation.tag(EMBEDDING));
        try (Lease lease = one.writer().lease(COURSE, TREES)) {
            one.redis.sadd(KEYS.courses(), DATABASES.value());
            new Waste(one.writer().calls()).announce(COURSE, generation, TREES, 1);
            lease.renew();
            open("next").close();
            assertThat(one.redis.hgetAll(COURSE.waste())).containsOnlyKeys(generation.toString());
        }
    }

    @Test
    void aGenerationThatWasLetCountMeanwhileIsNotSwept() throws Exception {
        one.put(TREES, DATABASES, "Rotations balance trees.");
        Head head = one.writer().head(COURSE, TREES).orElseThrow();

        new Waste(one.writer().calls()).sweep(COURSE, Map.of(head.generation().toString(), TREES + " 1"));

        assertThat(one.index.passages(TREES)).hasSize(1);
        assertThat(one.find("rotation")).hasSize(1).allMatch(found -> found.meaning().isPresent());
    }

    @Test
    void aMoveThatWasBrokenOffIsBroughtToItsEndWhenItIsMadeAgain() throws Exception {
        breakOffAMoveToHistory();
        one.index.move(TREES, HISTORY);
        assertIsInNoOtherCourseThan(HISTORY);
    }

    @Test
    void aMoveThatWasBrokenOffIsBroughtToItsEndWhenTheNoteIsReadAgain() throws Exception {
        breakOffAMoveToHistory();
        one.put(TREES, HISTORY, "newest");
        assertIsInNoOtherCourseThan(HISTORY);
        assertThat(one.find("newest")).hasSize(1);
    }

    @Test
    void aMoveThatWasBrokenOffCanBeTakenBack() throws Exception {
        breakOffAMoveToHistory();
        one.index.move(TREES, DATABASES);
        assertIsInNoOtherCourseThan(DATABASES);
        assertThat(one.find("newer")).extracting(SharedIndexIT::text).containsExactly("newer");
    }

    @Test
    void aNoteIsRemovedFromEveryCourseThatAMoveHasLeftItIn() throws Exception {
        breakOffAMoveToHistory();
        one.index.remove(TREES);
        assertThat(one.writer().heads(TREES)).isEmpty();
        try (Computer next = open("next")) {
            assertThat(next.index.stored()).isEmpty();
        }
    }

    /** As a computer does that ends before it has taken the note out of its old course. */
    private void breakOffAMoveToHistory() throws IndexException {
        one.put(TREES, DATABASES, "old");
        NoteWriter writer = one.writer();
        try (Lease lease = writer.lease(KEYS.course(HISTORY), TREES)) {
            writer.replace(stored(TREES, HISTORY, 1), content(TREES, "newer"), lease);
        }
        assertThat(writer.heads(TREES)).hasSize(2);
    }

    private void assertIsInNoOtherCourseThan(CourseId course) throws IndexException {
        assertThat(one.writer().heads(TREES)).singleElement()
                .satisfies(head -> assertThat(head.note().course()).isEqualTo(course));
        assertThat(one.index.stored()).containsExactly(stored(TREES, course, 1));
    }

    @Test
    void theSameNoteFromTwoComputersIsWrittenOnce() throws Exception {
        try (Computer other = open("other"); ExecutorService writing = Executors.newSingleThreadExecutor()) {
            Future<Void> second;
            Head first;
            try (Lease lease = one.writer().lease(COURSE, TREES)) {
                long before = sets();
                second = writing.submit(() -> {
                    other.put(TREES, DATABASES, "Rotations balance trees.");
                    return null;
                });
                await(() -> sets() > before);
                first = one.writer()
                        .replace(stored(TREES, DATABASES, 1), content(TREES, "Rotations balance trees."), lease);
            }
            second.get();
            assertThat(other.writer().head(COURSE, TREES)).contains(first);
            assertThat(other.find("rotation")).hasSize(1);
        }
    }

    /** How often the server was told to SET something, which is how a lease is asked for. */
    private long sets() {
        Matcher calls = Pattern.compile("cmdstat_set:calls=(\\d+)").matcher(one.redis.info("commandstats"));
        return calls.find() ? Long.parseLong(calls.group(1)) : 0;
    }

    @Test
    void aWriterWhoseLeaseHasRunOutChangesNothing() throws Exception {
        one.put(TREES, DATABASES, "old");
        Lease late = one.writer().lease(COURSE, TREES);
        one.redis.del(COURSE.lease(TREES));
        try (Lease other = one.writer().lease(COURSE, TREES)) {
            assertFails(
                    Kind.AWAY, () -> one.writer().replace(stored(TREES, DATABASES, 1), content(TREES, "new"), late));
            late.close();
            assertThat(one.redis.get(COURSE.lease(TREES))).isEqualTo(other.token());
        }
        assertThat(one.find("old")).extracting(SharedIndexIT::text).containsExactly("old");
    }

    @Test
    void aLeaseOfOnesOwnThatIsFoundAgainLastsAsLongAsANewOne() throws Exception {
        NoteWriter writer = one.writer();
        try (Lease _ = writer.lease(COURSE, TREES)) {
            one.redis.pexpire(COURSE.lease(TREES), 5_000);
            try (Lease again = writer.lease(COURSE, TREES)) {
                assertThat(again.waited()).isFalse();
                assertThat(one.redis.pttl(COURSE.lease(TREES))).isGreaterThan(5_000);
            }
        }
    }

    @Test
    void anAnswerThatNeverCameIsALostConnection() {
        RedisCalls impatient = one.writer().calls().with(Duration.ZERO);
        assertFails(
                Kind.AWAY,
                () -> impatient.batch(KEYS.label(), pipeline -> new Response<>(BuilderFactory.STRING)));
    }

    @Test
    void nothingElseInTheDatabaseIsTouched() throws Exception {
        one.redis.set("passages", "of somebody else");
        one.redis.hset("footnote:other:{databases}:heads", "trees", "of another library");
        one.put(TREES, DATABASES, "Rotations balance trees.");
        one.index.move(TREES, HISTORY);
        one.put(TREES, HISTORY, "Rotations balance trees again.");
        one.index.remove(TREES);
        open("next").close();

        assertThat(one.redis.get("passages")).isEqualTo("of somebody else");
        assertThat(one.redis.hgetAll("footnote:other:{databases}:heads")).containsEntry("trees", "of another library");
        assertThat(one.redis.keys("*")).containsExactlyInAnyOrder(
                "passages", "footnote:other:{databases}:heads", KEYS.label(), KEYS.courses(), KEYS.generations(),
                COURSE.changes(), COURSE.removed(), KEYS.course(HISTORY).changes(), KEYS.course(HISTORY).removed());
    }

    @Test
    void anotherEmbeddingIsRefusedUntilItIsChangedForAll() throws Exception {
        EmbeddingIdentity other = new EmbeddingIdentity("other", "digest", 1, 3);
        one.put(TREES, DATABASES, "Rotations balance trees.");
        assertFails(
                Kind.OTHER_EMBEDDING, () -> new Computer(SERVER.hostAndPort(), folder.resolve("next"), other).close());

        RedisIndex.changeEmbedding(Computer.library(one.redis), other);
        try (Computer next = new Computer(SERVER.hostAndPort(), folder.resolve("next"), other)) {
            assertThat(RedisIndex.embeddingIn(Computer.library(next.redis))).contains(other);
            assertThat(next.index.outdated()).containsExactly(TREES);
            assertThat(next.findByWords("rotation")).hasSize(1);
            assertThat(next.index.passages(TREES)).allMatch(passage -> passage.vector().isEmpty());
        }
    }

    @Test
    void wordsAreFoundWhileTheServerIsAwayAndVectorsWhenItIsBack() throws Exception {
        one.put(TREES, DATABASES, "Rotations balance trees.");
        SERVER.kill();
        try {
            assertFails(Kind.VECTORS_AWAY, () -> one.find("rotation"));
            assertThat(one.findByWords("rotation")).hasSize(1);
            assertThat(one.index.trouble()).isPresent();
            one.close();
            one = open("one");
            assertThat(one.findByWords("rotation")).hasSize(1);
            assertFails(Kind.VECTORS_AWAY, () -> one.find("rotation"));
            assertFails(Kind.AWAY, () -> open("never there before"));
        } finally {
            SERVER.startAgain();
        }
        await(() -> one.index.trouble().isEmpty());
        assertThat(one.find("rotation")).hasSize(1).allMatch(found -> found.meaning().isPresent());
    }

    private static void assertFails(Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(IndexException.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
        });
    }
}
