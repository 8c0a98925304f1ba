package app.footnote.index.redis;

import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.index.redis.server.RedisClients;
import app.footnote.index.redis.server.ServerCheck;
import app.footnote.index.redis.server.ServerReport;
import app.footnote.model.EmbeddingIdentity;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.UnifiedJedis;

/** A connection to a server and to the libraries on it. Safe for use by several threads. */
public final class RedisConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisConnection.class);

    private final RedisAddress address;
    private final UnifiedJedis client;

    private RedisConnection(RedisAddress address, UnifiedJedis client) {
        this.address = address;
        this.client = client;
    }

    /**
     * Checks whether the server at an address is suitable for storing notes, without changing it.
     *
     * @throws IndexException if no server answers, or if it rejects the login
     */
    public static ServerReport inspect(RedisAddress address) throws IndexException {
        try (RedisConnection connection = new RedisConnection(address, RedisClients.open(address))) {
            return ServerCheck.of(address, connection.client);
        }
    }

    /**
     * Connects to a server. A server that is unreachable for now is accepted.
     *
     * @throws IndexException if the server is not suitable for storing notes; nothing is written then
     */
    public static RedisConnection open(RedisAddress address) throws IndexException {
        RedisConnection connection = new RedisConnection(address, RedisClients.open(address));
        try {
            ServerReport report = ServerCheck.of(address, connection.client);
            report.requireSuitable();
            report.warnings().forEach(warning -> LOG.warn("The Redis server may lose notes: {}", warning));
            return connection;
        } catch (IndexException e) {
            if (e.kind() == IndexException.Kind.UNREACHABLE) {
                LOG.warn("The Redis server is unreachable: {}", e.failure());
                return connection;
            }
            connection.close();
            throw e;
        }
    }

    /**
     * Opens the library that the address names.
     *
     * @param lexicon the folder for the words of the library on this computer
     * @param threads starts a virtual thread for each task; must stay open as long as the library
     */
    public PassageIndex openLibrary(EmbeddingIdentity embedding, Path lexicon, ExecutorService threads)
            throws IndexException {
        return RedisIndex.open(openLibrary(), embedding, lexicon, threads);
    }

    /**
     * Changes the embedding of the library that the address names, for all computers that share it; does nothing if
     * there is no library.
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
