package app.footnote.index.redis;

import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.PassageIndexContract;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;

/** The contract of all indexes, for a Redis server. */
class RedisIndexIT extends PassageIndexContract {

    @RegisterExtension
    static final RedisServer SERVER = RedisServer.durable();

    private final RedisClient redis = SERVER.client();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @TempDir
    private Path folder;

    @Override
    public PassageIndex open() throws IndexException {
        return RedisIndex.open(
                new RedisLibrary(redis, SERVER.address(), "contract"), EMBEDDING, folder.resolve("words"), threads);
    }

    @BeforeEach
    @Override
    public void openEmpty() throws Exception {
        SERVER.flush();
        super.openEmpty();
    }

    @AfterEach
    @Override
    public void close() throws IndexException {
        super.close();
        threads.close();
        redis.close();
    }
}
