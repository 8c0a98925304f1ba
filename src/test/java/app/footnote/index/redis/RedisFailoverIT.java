package app.footnote.index.redis;

import static app.footnote.index.ConditionWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.redis.server.RedisAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A library in a cluster of three masters, one of which is killed while notes are written; its replica takes over.
 * Redis replicates asynchronously and may lose what a killed master has not replicated; the test therefore waits for
 * replication.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RedisFailoverIT {

    private static final long SEED = 20_261_122;

    @TempDir
    private Path temp;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void aFailoverLosesNothing() throws Exception {
        List<RandomCoursework.Step> steps = new RandomCoursework(40, SEED).steps();
        try (RedisCluster cluster = RedisCluster.ofThreeAndAReplica();
                RedisConnection connection = RedisConnection.open(RedisAddress.parse(cluster.address()));
                PassageIndex index =
                        connection.openLibrary(RandomCoursework.EMBEDDING, temp.resolve("lexicon"), threads)) {
            work(steps.subList(0, 20), index);
            cluster.awaitReplication();
            cluster.masters().getFirst().kill();
            Future<?> working = threads.submit(() -> work(steps.subList(20, 40), index));
            cluster.awaitFailover();
            working.get();
            // A write may reach the new master before the next poll.
            await(() -> index.outage().isEmpty());

            assertThat(RandomCoursework.content(index)).isEqualTo(expectedContent(steps));
        }
    }

    private static Void work(List<RandomCoursework.Step> steps, PassageIndex index) {
        for (RandomCoursework.Step step : steps) {
            while (!succeeds(step, index)) {
                Thread.onSpinWait();
            }
        }
        return null;
    }

    private static boolean succeeds(RandomCoursework.Step step, PassageIndex index) {
        try {
            step.apply(index);
            return true;
        } catch (IndexException e) {
            assertThat(e.kind()).as(e.getMessage())
                    .isIn(IndexException.Kind.UNREACHABLE, IndexException.Kind.FAILED,
                            IndexException.Kind.UNSUITABLE_SERVER);
            return false;
        }
    }

    private List<String> expectedContent(List<RandomCoursework.Step> steps) throws Exception {
        try (RedisServer server = RedisServer.durable().start();
                RedisConnection connection = RedisConnection.open(RedisAddress.parse(server.address()));
                PassageIndex index =
                        connection.openLibrary(RandomCoursework.EMBEDDING, temp.resolve("expectedContent"), threads)) {
            work(steps, index);
            return RandomCoursework.content(index);
        }
    }
}
