package app.footnote.index.redis;

import redis.clients.jedis.UnifiedJedis;

/**
 * A library on a Redis server. Immutable.
 *
 * @param redis a client, which stays open as long as the library and is closed by its owner
 * @param host the server's name for messages
 * @param name the name of the library: letters, digits, {@code -}, {@code _} and {@code .} only
 */
record RedisLibrary(UnifiedJedis redis, String host, String name) {

    public RedisLibrary {
        if (!name.matches("[A-Za-z0-9_.-]+")) {
            throw new IllegalArgumentException("Not a name for a library: " + name);
        }
    }
}
