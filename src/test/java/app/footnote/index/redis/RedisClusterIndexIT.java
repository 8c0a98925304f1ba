package app.footnote.index.redis;

import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.PassageIndexContract;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClusterClient;

/** The contract of all indexes, for a cluster of three servers. */
class RedisClusterIndexIT extends PassageIndexContract {

    private static RedisCluster cluster;
    private static RedisClusterClient redis;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @TempDir
    private Path folder;

    @BeforeAll
    static void startCluster() throws Exception {
        cluster = RedisCluster.ofThree();
        redis = cluster.client();
    }

    @AfterAll
    static void stopCluster() throws Exception {
        redis.close();
        cluster.close();
    }

    @Override
    public PassageIndex open() throws IndexException {
        return RedisIndex.open(
                new RedisLibrary(redis, cluster.address(), "contract"), EMBEDDING, folder.resolve("words"), threads);
    }

    @BeforeEach
    @Override
    public void openEmpty() throws Exception {
        cluster.masters().forEach(RedisServer::flush);
        super.openEmpty();
    }

    @AfterEach
    @Override
    public void close() throws IndexException {
        super.close();
        threads.close();
    }
}
