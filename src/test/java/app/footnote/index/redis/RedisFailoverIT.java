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
 * A library in a cluster of three masters, one of which is killed between two notes; its replica takes over while more
 * are written. What a master has not passed on when it is killed would be lost: that is how Redis replicates, and so it
 * is waited for here.
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
    void aMasterThatGoesIsReplacedAndNothingIsLost() throws Exception {
        List<RandomCoursework.Step> steps = new RandomCoursework(40, SEED).steps();
        try (RedisCluster cluster = RedisCluster.ofThreeAndAReplica();
                RedisConnection shelf = RedisConnection.open(RedisAddress.parse(cluster.address()));
                PassageIndex index = shelf.openLibrary(RandomCoursework.EMBEDDING, temp.resolve("lexicon"), threads)) {
            work(steps.subList(0, 20), index);
            cluster.awaitCopy();
            cluster.masters().getFirst().kill();
            Future<?> working = threads.submit(() -> work(steps.subList(20, 40), index));
            cluster.awaitTakeover();
            working.get();
            // What is written may have found the new master sooner than the watch has looked again.
            await(() -> index.outage().isEmpty());

            assertThat(RandomCoursework.content(index)).isEqualTo(undisturbed(steps));
        }
    }

    private static Void work(List<RandomCoursework.Step> steps, PassageIndex index) {
        for (RandomCoursework.Step step : steps) {
            while (!done(step, index)) {
                Thread.onSpinWait();
            }
        }
        return null;
    }

    private static boolean done(RandomCoursework.Step step, PassageIndex index) {
        try {
            step.on(index);
            return true;
        } catch (IndexException e) {
            assertThat(e.kind()).as(e.getMessage())
                    .isIn(IndexException.Kind.UNREACHABLE, IndexException.Kind.FAILED,
                            IndexException.Kind.UNSUITABLE_SERVER);
            return false;
        }
    }

    private List<String> undisturbed(List<RandomCoursework.Step> steps) throws Exception {
        try (RedisServer calm = RedisServer.durable().start();
                RedisConnection shelf = RedisConnection.open(RedisAddress.parse(calm.address()));
                PassageIndex index =
                        shelf.openLibrary(RandomCoursework.EMBEDDING, temp.resolve("undisturbed"), threads)) {
            work(steps, index);
            return RandomCoursework.content(index);
        }
    }
}
