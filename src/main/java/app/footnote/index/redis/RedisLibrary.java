package app.footnote.index.redis;

import redis.clients.jedis.UnifiedJedis;

/**
 * A library in Redis.
 *
 * @param redis a client that stays open as long as the library is used, and is closed by who opened it
 * @param host names the server in messages
 * @param name the library's name on that server: letters, digits, {@code -}, {@code _} and {@code .} only
 */
public record RedisLibrary(UnifiedJedis redis, String host, String name) {

    public RedisLibrary {
        if (!name.matches("[A-Za-z0-9_.-]+")) {
            throw new IllegalArgumentException("Not a name for a library: " + name);
        }
    }
}
