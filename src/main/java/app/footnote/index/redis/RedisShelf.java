package app.footnote.index.redis;

import app.footnote.index.IndexException;
import redis.clients.jedis.UnifiedJedis;

/** The way to libraries on Redis servers. */
public final class RedisShelf {

    private RedisShelf() {
    }

    public static app.footnote.index.PassageIndex open(RedisAddress a, app.footnote.model.EmbeddingIdentity e, java.nio.file.Path p) throws IndexException { throw new UnsupportedOperationException("TODO"); }

    /**
     * Looks whether the server at an address is fit to keep notes; writes nothing.
     *
     * @throws IndexException if nobody answers there, or not to this user
     */
    public static ServerReport look(RedisAddress address) throws IndexException {
        try (UnifiedJedis client = RedisClients.open(address)) {
            return ServerCheck.of(address, client);
        }
    }
}
