package app.footnote.index.redis;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.Candidate;
import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.messages.FailureWording;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;

/**
 * Disturbs a server at random moments while notes are written and searched. In the end the index must contain and find
 * exactly what an undisturbed index does, and other keys must be unchanged.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RedisFaultIT {

    private static final long SEED = 20_261_122;
    private static final int FAULTS = 20;
    private static final int STEPS_PER_FAULT = 6;
    private static final int MAX_ATTEMPTS = 200;
    private static final long MAX_DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

    @TempDir
    private Path temp;

    private final Random random = new Random(SEED);
    private final RandomCoursework work = new RandomCoursework(FAULTS * STEPS_PER_FAULT, SEED);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Kind> failures = new CopyOnWriteArrayList<>();
    private RedisServer server;

    /** A fault of the server, and its end. */
    private interface Fault {
        void begin() throws Exception;

        void end() throws Exception;
    }

    @BeforeEach
    void startServer() throws Exception {
        server = RedisServer.durable().start();
        try (RedisClient client = server.client()) {
            client.set("another-programs", "untouched");
            client.hset("footnotes", "not", "ours");
        }
    }

    @AfterEach
    void close() throws Exception {
        threads.close();
        server.close();
    }

    @Test
    void aKilledServerLosesNothing() throws Exception {
        disturb(server.address(), new Fault() {
            @Override
            public void begin() throws Exception {
                server.kill();
            }

            @Override
            public void end() throws Exception {
                server.restart();
            }
        });
    }

    @Test
    void aPausedServerLosesNothing() throws Exception {
        disturb(server.address(), new Fault() {

            private Future<?> resumed = CompletableFuture.completedFuture(null);

            @Override
            public void begin() throws Exception {
                server.pause();
                resumed = threads.submit(() -> {
                    LockSupport.parkNanos(MAX_DELAY_NANOS);
                    server.resume();
                    return null;
                });
            }

            @Override
            public void end() throws Exception {
                // It resumes by itself, perhaps during a search.
                resumed.get();
            }
        });
    }

    @Test
    void aSuspendedServerDoesNotBlockSearches() throws Exception {
        try (RedisConnection connection = RedisConnection.open(RedisAddress.parse(server.address()));
                PassageIndex index =
                        connection.openLibrary(RandomCoursework.EMBEDDING, temp.resolve("lexicon"), threads)) {
            work(work.steps().subList(0, STEPS_PER_FAULT), index);
            List<String> before = RandomCoursework.content(index);

            server.pause();
            search(index);
            server.resume();

            work(work.steps().subList(STEPS_PER_FAULT - 1, STEPS_PER_FAULT), index);
            assertThat(RandomCoursework.content(index)).isEqualTo(before);
        }
    }

    @Test
    void aServerThatIsFullForAMomentLosesNothing() throws Exception {
        disturb(server.address(), new Fault() {
            @Override
            public void begin() {
                configure("1");
            }

            @Override
            public void end() {
                configure("0");
            }

            private void configure(String maxmemory) {
                try (RedisClient client = server.client()) {
                    client.configSet("maxmemory", maxmemory);
                }
            }
        });
        assertThat(failures).isNotEmpty().containsOnly(Kind.UNSUITABLE_SERVER);
    }

    @Test
    void aConnectionThatIsCutLosesNothing() throws Exception {
        try (CuttingProxy proxy = CuttingProxy.to(server)) {
            disturb(proxy.address(), new Fault() {
                @Override
                public void begin() {
                    proxy.cutAfter(1 + random.nextInt(3000));
                }

                @Override
                public void end() {
                    // The next connection is not cut.
                }
            });
            assertThat(proxy.cuts()).isGreaterThanOrEqualTo(FAULTS * 3 / 4);
        }
    }

    private void disturb(String address, Fault fault) throws Exception {
        List<RandomCoursework.Step> steps = work.steps();
        RedisAddress disturbed = RedisAddress.parse(address);
        try (RedisConnection connection = RedisConnection.open(disturbed);
                PassageIndex index =
                        connection.openLibrary(RandomCoursework.EMBEDDING, temp.resolve("disturbed"), threads)) {
            for (int round = 0; round < FAULTS; round++) {
                List<RandomCoursework.Step> currentSteps = steps.subList(round * STEPS_PER_FAULT,
                        (round + 1) * STEPS_PER_FAULT);
                long delayNanos = random.nextLong(MAX_DELAY_NANOS);
                Future<?> working = threads.submit(() -> work(currentSteps, index));
                LockSupport.parkNanos(delayNanos);
                fault.begin();
                search(index);
                fault.end();
                working.get();
            }
            List<String> undisturbed = undisturbed();
            assertThat(RandomCoursework.content(index)).isEqualTo(undisturbed);
            assertThat(contentOnAnotherComputer()).isEqualTo(undisturbed);
        }
        assertOtherKeysAreUnchanged();
    }

    /** Repeats each step until it succeeds, as the library's queue does. */
    private Void work(List<RandomCoursework.Step> steps, PassageIndex index) {
        for (RandomCoursework.Step step : steps) {
            int attempts = 0;
            for (Optional<Kind> why = failure(step, index); why.isPresent(); why = failure(step, index)) {
                // A full server answers immediately, so that the number of attempts is unlimited.
                attempts += why.get() == Kind.UNSUITABLE_SERVER ? 0 : 1;
                assertThat(attempts).as("Attempts at step %d", work.steps().indexOf(step)).isLessThan(MAX_ATTEMPTS);
            }
        }
        return null;
    }

    /** The kind of failure of a step; the index must not report unexpected failures. */
    private Optional<Kind> failure(RandomCoursework.Step step, PassageIndex index) {
        try {
            step.apply(index);
            return Optional.empty();
        } catch (IndexException e) {
            failures.add(e.kind());
            assertThat(e.kind()).as(e.getMessage()).isIn(Kind.UNREACHABLE, Kind.UNSUITABLE_SERVER, Kind.FAILED);
            assertThat(FailureWording.problem(e.failure())).doesNotContain("unexpected", "changed again");
            return Optional.of(e.kind());
        }
    }

    /** During a fault the index answers, perhaps by words only. */
    private static void search(PassageIndex index) throws IndexException {
        IndexQuery query = RandomCoursework.query();
        try {
            index.candidates(query);
        } catch (IndexException e) {
            assertThat(e.kind()).isEqualTo(Kind.VECTORS_UNREACHABLE);
            IndexQuery wordsOnly = new IndexQuery(query.words(), Optional.empty(), query.scope(), query.depth());
            List<Candidate> found = index.candidates(wordsOnly);
            assertThat(found).allMatch(candidate -> candidate.meaning().isEmpty());
        }
    }

    private List<String> undisturbed() throws Exception {
        try (RedisServer undisturbedServer = RedisServer.durable().start();
                RedisConnection connection = RedisConnection.open(RedisAddress.parse(undisturbedServer.address()));
                PassageIndex index =
                        connection.openLibrary(RandomCoursework.EMBEDDING, temp.resolve("undisturbed"), threads)) {
            for (RandomCoursework.Step step : work.steps()) {
                step.apply(index);
            }
            return RandomCoursework.content(index);
        }
    }

    private List<String> contentOnAnotherComputer() throws Exception {
        try (RedisConnection connection = RedisConnection.open(RedisAddress.parse(server.address()));
                PassageIndex other =
                        connection.openLibrary(RandomCoursework.EMBEDDING, temp.resolve("other"), threads)) {
            return RandomCoursework.content(other);
        }
    }

    private void assertOtherKeysAreUnchanged() {
        try (RedisClient client = server.client()) {
            assertThat(client.get("another-programs")).isEqualTo("untouched");
            assertThat(client.hgetAll("footnotes")).containsOnlyKeys("not");
            assertThat(client.keys("*")).allMatch(
                    key -> key.equals("another-programs") || key.equals("footnotes") || key.startsWith("footnote:"));
        }
    }
}
