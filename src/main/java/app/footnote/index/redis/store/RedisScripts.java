package app.footnote.index.redis.store;

/**
 * Changes that must be atomic, as Lua scripts that the server runs. Each may be sent again after its answer was lost.
 */
final class RedisScripts {

    /** The answer after a success. */
    static final String DONE = "DONE";

    /** The answer if the lease has expired, and another computer may have it. */
    static final String LEASE_LOST = "LEASE";

    /**
     * Replaces the current generation of a note. Keys: heads, orphans, changes, lease, removed, passages and pages of
     * the new generation. Arguments: token, note, new head, new generation, length of the stream, numbers of runs of
     * passages and of pages. The answer is INCOMPLETE if the server has lost runs, as it may after a crash.
     */
    static final String REPLACE = """
            local old = redis.call('HGET', KEYS[1], ARGV[2])
            if old == ARGV[3] then return 'DONE' end
            if redis.call('GET', KEYS[4]) ~= ARGV[1] then return 'LEASE' end
            if redis.call('HLEN', KEYS[6]) ~= tonumber(ARGV[6]) then return 'INCOMPLETE' end
            if redis.call('HLEN', KEYS[7]) ~= tonumber(ARGV[7]) then return 'INCOMPLETE' end
            redis.call('HSET', KEYS[1], ARGV[2], ARGV[3])
            redis.call('HDEL', KEYS[2], ARGV[4])
            redis.call('SREM', KEYS[5], ARGV[2])
            if old then
              local generation, passages = string.match(old, '^(%S+) (%d+)')
              redis.call('HSET', KEYS[2], generation, ARGV[2] .. ' ' .. passages)
            end
            redis.call('XADD', KEYS[3], 'MAXLEN', '~', ARGV[5], '*', 'note', ARGV[2], 'head', ARGV[3])
            return 'DONE'
            """;

    /**
     * Changes the description of a note. Keys: heads, changes, lease, pages of its generation. Arguments: token, note,
     * old head, new head, length of the stream, number of runs of pages. The answers are those of {@link #REPLACE}, or
     * CHANGED if the head has changed meanwhile.
     */
    static final String DESCRIBE = """
            local now = redis.call('HGET', KEYS[1], ARGV[2])
            if now == ARGV[4] then return 'DONE' end
            if redis.call('GET', KEYS[3]) ~= ARGV[1] then return 'LEASE' end
            if now ~= ARGV[3] then return 'CHANGED' end
            if redis.call('HLEN', KEYS[4]) ~= tonumber(ARGV[6]) then return 'INCOMPLETE' end
            redis.call('HSET', KEYS[1], ARGV[2], ARGV[4])
            redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[5], '*', 'note', ARGV[2], 'head', ARGV[4])
            return 'DONE'
            """;

    /** Removes a note. Keys: heads, orphans, changes, lease, removed. Arguments: token, note, length of the stream. */
    static final String REMOVE = """
            local old = redis.call('HGET', KEYS[1], ARGV[2])
            if not old then return 'DONE' end
            if redis.call('GET', KEYS[4]) ~= ARGV[1] then return 'LEASE' end
            local generation, passages = string.match(old, '^(%S+) (%d+)')
            redis.call('HDEL', KEYS[1], ARGV[2])
            redis.call('SADD', KEYS[5], ARGV[2])
            redis.call('HSET', KEYS[2], generation, ARGV[2] .. ' ' .. passages)
            redis.call('XADD', KEYS[3], 'MAXLEN', '~', ARGV[3], '*', 'note', ARGV[2], 'head', '')
            return 'DONE'
            """;

    /** Writes a library's label if there is none. Keys: label. Arguments: fields and values alternately. */
    static final String LABEL = """
            if redis.call('EXISTS', KEYS[1]) == 0 then redis.call('HSET', KEYS[1], unpack(ARGV)) end
            return 'DONE'
            """;

    /** Renews a lease. Keys: lease. Arguments: token, milliseconds. */
    static final String RENEW = """
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 'LEASE' end
            redis.call('PEXPIRE', KEYS[1], ARGV[2])
            return 'DONE'
            """;

    /** Releases a lease. Keys: lease. Arguments: token. */
    static final String RELEASE = """
            if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
            return 'DONE'
            """;

    private RedisScripts() {
    }
}
