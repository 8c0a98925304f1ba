package app.footnote.index.redis;

import app.footnote.index.IndexException;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.index.redis.server.RedisClients;
import app.footnote.index.redis.server.ServerCheck;
import app.footnote.index.redis.server.ServerReport;
import app.footnote.messages.FailureWording;
import app.footnote.model.EmbeddingIdentity;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.UnifiedJedis;

/**
 * The way to a server and to the libraries it keeps. Its connections are closed with it. Safe for use by many threads.
 */
public final class RedisConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisConnection.class);

    private final RedisAddress address;
    private final UnifiedJedis client;

    private RedisConnection(RedisAddress address, UnifiedJedis client) {
        this.address = address;
        this.client = client;
    }

    /**
     * Looks whether the server at an address is fit to keep notes; writes nothing.
     *
     * @throws IndexException if nobody answers there, or not to this user
     */
    public static ServerReport inspect(RedisAddress address) throws IndexException {
        try (RedisConnection shelf = new RedisConnection(address, RedisClients.open(address))) {
            return ServerCheck.of(address, shelf.client);
        }
    }

    /**
     * Opens the way to a server. One that is not there may come later; one that is not fit to keep notes is refused
     * before anything is written.
     */
    public static RedisConnection open(RedisAddress address) throws IndexException {
        RedisConnection shelf = new RedisConnection(address, RedisClients.open(address));
        try {
            ServerReport report = ServerCheck.of(address, shelf.client);
            report.requireSuitable();
            report.warnings().forEach(warning -> LOG.warn("{} {}", FailureWording.problem(warning),
                    FailureWording.COMMAND_LINE.remedy(warning)));
            return shelf;
        } catch (IndexException e) {
            if (e.kind() == IndexException.Kind.UNREACHABLE) {
                LOG.warn("{}", e.getMessage());
                return shelf;
            }
            shelf.close();
            throw e;
        }
    }

    /**
     * Opens the library that the address names.
     *
     * @param lexicon the folder for what is kept of it on this computer
     * @param threads virtual ones, each for one task; they stay open as long as the library
     */
    public RedisIndex openLibrary(EmbeddingIdentity embedding, Path lexicon, ExecutorService threads)
            throws IndexException {
        return RedisIndex.open(openLibrary(), embedding, lexicon, threads);
    }

    /**
     * Lets another embedding make the vectors of the library that the address names, for all who share it; does nothing
     * where there is none.
     */
    public void changeEmbedding(EmbeddingIdentity embedding) throws IndexException {
        RedisLibrary library = openLibrary();
        if (RedisIndex.embeddingIn(library).isPresent()) {
            RedisIndex.changeEmbedding(library, embedding);
        }
    }

    private RedisLibrary openLibrary() {
        return new RedisLibrary(client, address.host(), address.library());
    }

    @Override
    public void close() {
        client.close();
    }
}
