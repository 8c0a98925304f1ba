package app.footnote.index.redis;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.Candidate;
import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.redis.server.RedisAddress;
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
 * Disturbs a real server at moments drawn from a seed while notes are written and questions asked. In the end the index
 * must hold and find exactly what one does that was never disturbed, and nothing but its own keys may have changed.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RedisFaultIT {

    private static final long SEED = 20_261_122;
    private static final int MOMENTS = 20;
    private static final int STEPS_PER_MOMENT = 6;
    private static final int MOST_TRIES = 200;
    private static final long LONGEST_DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

    @TempDir
    private Path temp;

    private final Random random = new Random(SEED);
    private final RandomCoursework work = new RandomCoursework(MOMENTS * STEPS_PER_MOMENT, SEED);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Kind> told = new CopyOnWriteArrayList<>();
    private RedisServer server;

    /** What happens to the server while the index is at work, and how it is over again. */
    private interface Fault {
        void strike() throws Exception;

        void pass() throws Exception;
    }

    @BeforeEach
    void startServer() throws Exception {
        server = RedisServer.durable().start();
        try (RedisClient client = server.client()) {
            client.set("somebody-elses", "untouched");
            client.hset("footnotes", "not", "ours");
        }
    }

    @AfterEach
    void close() throws Exception {
        threads.close();
        server.close();
    }

    @Test
    void aServerThatIsKilledLosesNothing() throws Exception {
        disturb(server.address(), new Fault() {
            @Override
            public void strike() throws Exception {
                server.kill();
            }

            @Override
            public void pass() throws Exception {
                server.startAgain();
            }
        });
    }

    @Test
    void aServerThatIsPausedLosesNothing() throws Exception {
        disturb(server.address(), new Fault() {

            private Future<?> goingOn = CompletableFuture.completedFuture(null);

            @Override
            public void strike() throws Exception {
                server.pause();
                goingOn = threads.submit(() -> {
                    LockSupport.parkNanos(LONGEST_DELAY_NANOS);
                    server.goOn();
                    return null;
                });
            }

            @Override
            public void pass() throws Exception {
                // It goes on by itself, perhaps while it is being asked.
                goingOn.get();
            }
        });
    }

    @Test
    void aServerThatStandsStillIsNotWaitedForLong() throws Exception {
        try (RedisConnection shelf = RedisConnection.open(RedisAddress.parse(server.address()));
                PassageIndex index = shelf.openLibrary(RandomCoursework.EMBEDDING, temp.resolve("lexicon"), threads)) {
            work(work.steps().subList(0, STEPS_PER_MOMENT), index);
            List<String> before = RandomCoursework.content(index);

            server.pause();
            ask(index);
            server.goOn();

            work(work.steps().subList(STEPS_PER_MOMENT - 1, STEPS_PER_MOMENT), index);
            assertThat(RandomCoursework.content(index)).isEqualTo(before);
        }
    }

    @Test
    void aServerThatIsFullForAWhileLosesNothing() throws Exception {
        disturb(server.address(), new Fault() {
            @Override
            public void strike() {
                configure("1");
            }

            @Override
            public void pass() {
                configure("0");
            }

            private void configure(String maxmemory) {
                try (RedisClient client = server.client()) {
                    client.configSet("maxmemory", maxmemory);
                }
            }
        });
        assertThat(told).isNotEmpty().containsOnly(Kind.UNSUITABLE_SERVER);
    }

    @Test
    void aConnectionThatIsCutAnywhereLosesNothing() throws Exception {
        try (CuttingProxy proxy = CuttingProxy.to(server)) {
            disturb(proxy.address(), new Fault() {
                @Override
                public void strike() {
                    proxy.cutAfter(1 + random.nextInt(3000));
                }

                @Override
                public void pass() {
                    // The next connection holds.
                }
            });
            assertThat(proxy.cuts()).isGreaterThanOrEqualTo(MOMENTS * 3 / 4);
        }
    }

    private void disturb(String address, Fault fault) throws Exception {
        List<RandomCoursework.Step> steps = work.steps();
        RedisAddress disturbed = RedisAddress.parse(address);
        try (RedisConnection shelf = RedisConnection.open(disturbed);
                PassageIndex index =
                        shelf.openLibrary(RandomCoursework.EMBEDDING, temp.resolve("disturbed"), threads)) {
            for (int moment = 0; moment < MOMENTS; moment++) {
                List<RandomCoursework.Step> now = steps.subList(moment * STEPS_PER_MOMENT,
                        (moment + 1) * STEPS_PER_MOMENT);
                long delayNanos = random.nextLong(LONGEST_DELAY_NANOS);
                Future<?> working = threads.submit(() -> work(now, index));
                LockSupport.parkNanos(delayNanos);
                fault.strike();
                ask(index);
                fault.pass();
                working.get();
            }
            List<String> undisturbed = undisturbed();
            assertThat(RandomCoursework.content(index)).isEqualTo(undisturbed);
            assertThat(seenByAnotherComputer()).isEqualTo(undisturbed);
        }
        assertOthersKeysAreUntouched();
    }

    /** Does each step until it is done, as the library's queue and the student's "Try again" do. */
    private Void work(List<RandomCoursework.Step> steps, PassageIndex index) {
        for (RandomCoursework.Step step : steps) {
            int tries = 0;
            for (Optional<Kind> why = trouble(step, index); why.isPresent(); why = trouble(step, index)) {
                // A server that is full says so at once, however often it is asked before it is so no more.
                tries += why.get() == Kind.UNSUITABLE_SERVER ? 0 : 1;
                assertThat(tries).as("Tries at step %d", work.steps().indexOf(step)).isLessThan(MOST_TRIES);
            }
        }
        return null;
    }

    /** Why a step could not be done; what the index itself did not expect is its fault. */
    private Optional<Kind> trouble(RandomCoursework.Step step, PassageIndex index) {
        try {
            step.on(index);
            return Optional.empty();
        } catch (IndexException e) {
            told.add(e.kind());
            assertThat(e.kind()).as(e.getMessage()).isIn(Kind.UNREACHABLE, Kind.UNSUITABLE_SERVER, Kind.FAILED);
            assertThat(e.getMessage()).doesNotContain("unexpected", "changes again");
            return Optional.of(e.kind());
        }
    }

    /** Asked in the middle of it, the index answers, if only by words. */
    private static void ask(PassageIndex index) throws IndexException {
        IndexQuery question = RandomCoursework.question();
        try {
            index.candidates(question);
        } catch (IndexException e) {
            assertThat(e.kind()).isEqualTo(Kind.VECTORS_UNREACHABLE);
            IndexQuery byWords = new IndexQuery(question.words(), Optional.empty(), question.scope(), question.depth());
            List<Candidate> found = index.candidates(byWords);
            assertThat(found).allMatch(candidate -> candidate.meaning().isEmpty());
        }
    }

    private List<String> undisturbed() throws Exception {
        try (RedisServer calm = RedisServer.durable().start();
                RedisConnection shelf = RedisConnection.open(RedisAddress.parse(calm.address()));
                PassageIndex index =
                        shelf.openLibrary(RandomCoursework.EMBEDDING, temp.resolve("undisturbed"), threads)) {
            for (RandomCoursework.Step step : work.steps()) {
                step.on(index);
            }
            return RandomCoursework.content(index);
        }
    }

    private List<String> seenByAnotherComputer() throws Exception {
        try (RedisConnection shelf = RedisConnection.open(RedisAddress.parse(server.address()));
                PassageIndex other = shelf.openLibrary(RandomCoursework.EMBEDDING, temp.resolve("other"), threads)) {
            return RandomCoursework.content(other);
        }
    }

    private void assertOthersKeysAreUntouched() {
        try (RedisClient client = server.client()) {
            assertThat(client.get("somebody-elses")).isEqualTo("untouched");
            assertThat(client.hgetAll("footnotes")).containsOnlyKeys("not");
            assertThat(client.keys("*")).allMatch(
                    key -> key.equals("somebody-elses") || key.equals("footnotes") || key.startsWith("footnote:"));
        }
    }
}
