package app.footnote.index.redis;

import static app.footnote.index.ConditionWait.await;
import static app.footnote.index.redis.SharingComputer.DATABASES;
import static app.footnote.index.redis.SharingComputer.TREES;
import static app.footnote.index.redis.SharingComputer.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.index.Candidate;
import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.index.redis.store.NoteHead;
import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.Response;

/** Several computers that share a library: each finds what the others write, also after failures. */
class SharedIndexIT extends SharingComputersTestBase {

    private static final CourseId HISTORY = new CourseId("history");
    @Test
    void aComputerFindsWhatAnotherWrites() throws Exception {
        try (SharingComputer other = open("other")) {
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
    void aNewComputerFindsEverything() throws Exception {
        one.put(TREES, DATABASES, "Rotations balance trees.");
        one.put(new NoteId("war"), HISTORY, "Rotations of commanders.");
        one.put(new NoteId("many"), HISTORY, IntStream.range(0, 100).mapToObj(i -> "word" + i).toArray(String[]::new));
        try (SharingComputer later = open("later")) {
            assertThat(later.index.stored()).containsExactlyInAnyOrderElementsOf(one.index.stored());
            assertThat(later.findByWords("rotation")).hasSize(2)
                    .containsExactlyInAnyOrderElementsOf(one.findByWords("rotation"));
            assertThat(later.find("rotation")).allMatch(found -> found.meaning().isPresent());
            assertThat(later.index.passages(new NoteId("many"))).hasSize(100);
        }
    }

    @Test
    void anotherComputerSeesEitherTheOldPassagesOrTheNewOnes() throws Exception {
        int rounds = 10;
        one.put(TREES, DATABASES, version(0));
        try (SharingComputer other = open("other"); ExecutorService writing = Executors.newSingleThreadExecutor()) {
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
    void aComputerThatMissedChangesComparesAllHeads() throws Exception {
        one.put(TREES, DATABASES, "Rotations balance trees.");
        one.put(new NoteId("plans"), DATABASES, "Rotations in plans.");
        try (SharingComputer other = open("other")) {
            one.index.remove(TREES);
            one.redis.xtrim(COURSE.changes(), 0, false);
            one.put(new NoteId("hashes"), DATABASES, "Rotations of hashes.");
            await(() -> Set.copyOf(other.index.stored()).equals(Set.copyOf(one.index.stored())));
        }
    }

    @Test
    void changesThatTheLexiconLostInACrashAreFetchedAgain() throws Exception {
        one.put(TREES, DATABASES, "Rotations balance trees.");
        one.put(new NoteId("plans"), DATABASES, "Rotations in plans.");
        Path left = Files.createDirectories(folder.resolve("left"));
        try (Stream<Path> files = Files.list(folder.resolve("one"))) {
            for (Path file : files.toList()) {
                Files.copy(file, left.resolve(file.getFileName()));
            }
        }

        try (SharingComputer again = open("left")) {
            assertThat(again.index.stored()).containsExactlyInAnyOrderElementsOf(one.index.stored());
            assertThat(again.findByWords("rotation")).hasSize(2);
        }
        one.close();
        one = open("one");
        assertThat(one.findByWords("rotation")).hasSize(2);
    }

    @Test
    void aDamagedNoteDoesNotAffectOthers() throws Exception {
        one.put(TREES, DATABASES, "Rotations balance trees.");
        one.put(new NoteId("plans"), DATABASES, "Rotations in plans.");
        NoteHead damaged = one.writer().head(COURSE, TREES).orElseThrow();
        one.redis.hset(COURSE.passages(damaged.generation()), "0", "no passages");
        try (SharingComputer other = open("other")) {
            assertThat(other.index.stored()).containsExactly(stored(new NoteId("plans"), DATABASES, 1));
            assertThat(other.find("rotation")).extracting(SharedIndexIT::text).containsExactly("Rotations in plans.");
            assertFails(Kind.DAMAGED, () -> one.index.passages(TREES));
        }
    }

    @Test
    void lostPassagesAreReported() throws Exception {
        one.put(TREES, DATABASES, "Rotations balance trees.");
        NoteHead head = one.writer().head(COURSE, TREES).orElseThrow();
        one.redis.del(COURSE.passages(head.generation()));

        assertFails(Kind.DAMAGED, () -> one.index.passages(TREES));

        one.put(TREES, DATABASES, "Rotations balance trees.");
        assertThat(one.index.passages(TREES)).hasSize(1);
    }

    @Test
    void aMissingAnswerIsALostConnection() {
        RedisCalls withoutRetries = one.writer().calls().withRetryTime(Duration.ZERO);
        assertFails(
                Kind.UNREACHABLE,
                () -> withoutRetries.batch(KEYS.label(), pipeline -> new Response<>(BuilderFactory.STRING)));
    }

    @Test
    void otherKeysOfTheDatabaseStayUnchanged() throws Exception {
        one.redis.set("passages", "of another program");
        one.redis.hset("footnote:other:{databases}:heads", "trees", "of another library");
        one.put(TREES, DATABASES, "Rotations balance trees.");
        one.index.move(TREES, HISTORY);
        one.put(TREES, HISTORY, "Rotations balance trees again.");
        one.index.remove(TREES);
        open("next").close();

        assertThat(one.redis.get("passages")).isEqualTo("of another program");
        assertThat(one.redis.hgetAll("footnote:other:{databases}:heads")).containsEntry("trees", "of another library");
        assertThat(one.redis.keys("*")).containsExactlyInAnyOrder(
                "passages", "footnote:other:{databases}:heads", KEYS.label(), KEYS.courses(), KEYS.generations(),
                COURSE.changes(), COURSE.removed(), KEYS.course(HISTORY).changes(), KEYS.course(HISTORY).removed());
    }

    @Test
    void anotherEmbeddingIsRefusedUntilItIsChangedForAllComputers() throws Exception {
        EmbeddingIdentity other = new EmbeddingIdentity("other", "digest", 1, 3);
        one.put(TREES, DATABASES, "Rotations balance trees.");
        assertFails(
                Kind.OTHER_EMBEDDING,
                () -> new SharingComputer(SERVER.hostAndPort(), folder.resolve("next"), other).close());

        RedisIndex.changeEmbedding(SharingComputer.library(one.redis), other);
        try (SharingComputer next = new SharingComputer(SERVER.hostAndPort(), folder.resolve("next"), other)) {
            assertThat(RedisIndex.embeddingIn(SharingComputer.library(next.redis))).contains(other);
            assertThat(next.index.outdated()).containsExactly(TREES);
            assertThat(next.findByWords("rotation")).hasSize(1);
            assertThat(next.index.passages(TREES)).allMatch(passage -> passage.vector().isEmpty());
        }
    }

    @Test
    void wordsAreSearchedDuringAnOutageAndVectorsAfterIt() throws Exception {
        one.put(TREES, DATABASES, "Rotations balance trees.");
        SERVER.kill();
        try {
            assertFails(Kind.VECTORS_UNREACHABLE, () -> one.find("rotation"));
            assertThat(one.findByWords("rotation")).hasSize(1);
            assertThat(one.index.outage()).isPresent();
            one.close();
            one = open("one");
            assertThat(one.findByWords("rotation")).hasSize(1);
            assertFails(Kind.VECTORS_UNREACHABLE, () -> one.find("rotation"));
            assertFails(Kind.UNREACHABLE, () -> open("new"));
        } finally {
            SERVER.restart();
        }
        await(() -> one.index.outage().isEmpty());
        assertThat(one.find("rotation")).hasSize(1).allMatch(found -> found.meaning().isPresent());
    }

    private static void assertFails(Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(IndexException.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
        });
    }
}
