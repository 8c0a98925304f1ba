package app.footnote.index.redis.server;

import app.footnote.index.IndexException;
import app.footnote.model.failure.Failure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import redis.clients.jedis.Connection;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.Pool;

/** Looks whether a server is fit to keep notes, before anything is written there. In a cluster all of them must be. */
public final class ServerCheck {

    private static final int OLDEST_MAJOR_VERSION = 8;
    /** Above this part of its memory a server is nearly full. */
    private static final double NEARLY_FULL = 0.9;

    private final RedisAddress address;
    private final List<Failure> obstacles = new ArrayList<>();
    private final List<Failure> warnings = new ArrayList<>();

    private ServerCheck(RedisAddress address) {
        this.address = address;
    }

    public static ServerReport of(RedisAddress address, UnifiedJedis client) throws IndexException {
        try {
            ServerCheck check = new ServerCheck(address);
            List<ServerFacts> servers = servers(client);
            servers.forEach(check::look);
            return new ServerReport(
                    address, servers.getFirst().version(), distinct(check.obstacles), distinct(check.warnings));
        } catch (JedisException e) {
            throw RedisErrors.with(address.host(), e);
        }
    }

    private static List<Failure> distinct(List<Failure> failures) {
        return failures.stream().distinct().toList();
    }

    private static List<ServerFacts> servers(UnifiedJedis client) {
        return switch (client) {
            case RedisClusterClient cluster -> facts(cluster.getClusterNodes().values())
                    .filter(facts -> facts.text("role").equals("master"))
                    .toList();
            case RedisSentinelClient sentinel -> facts(sentinel.getPrimaryNodesConnectionMap().values()).toList();
            case RedisClient single -> facts(List.of(single.getPool())).toList();
            default -> throw new IllegalArgumentException("Not opened here: " + client.getClass());
        };
    }

    private static Stream<ServerFacts> facts(Collection<? extends Pool<Connection>> pools) {
        return pools.stream().map(pool -> ServerFacts.of(pool.getResource()));
    }

    private void look(ServerFacts server) {
        software(server);
        if (server.text("role").equals("slave")) {
            obstacle("is a copy that cannot be written to.", "Give the address of its master.");
        }
        if (server.number("cluster_enabled") == 1 && !(address.place() instanceof RedisAddress.Place.Cluster)) {
            obstacle("is one of a cluster.", "Write redis+cluster:// instead of redis://.");
        }
        memory(server);
        persistence(server);
    }

    private void software(ServerFacts server) {
        if (server.majorVersion() < OLDEST_MAJOR_VERSION) {
            obstacle(
                    "is %s %s, which cannot keep vectors.".formatted(name(server), server.version()),
                    "Install Redis 8 or newer.");
        } else if (!server.vectorSets()) {
            obstacle(
                    "is %s %s without vector sets.".formatted(name(server), server.version()),
                    "Use a build of Redis 8 that has them, as the official ones do.");
        }
    }

    /** Some that descend from Redis say so, and give the version of the Redis they descend from. */
    private static String name(ServerFacts server) {
        String name = server.text("server_name");
        return name.isEmpty() ? "Redis" : name;
    }

    private void memory(ServerFacts server) {
        long limit = server.number("maxmemory");
        if (limit == 0) {
            return;
        }
        long used = server.number("used_memory");
        if (server.text("maxmemory_policy").startsWith("allkeys")) {
            obstacle(
                    "drops whatever it likes when its memory is full, your notes too (maxmemory-policy "
                            + server.text("maxmemory_policy") + ").",
                    "Set its maxmemory-policy to noeviction.");
        } else if (used >= limit) {
            obstacle("is full, and takes no more notes.", "Raise its maxmemory or remove something from it.");
        } else if (used > NEARLY_FULL * limit) {
            warning("has used %d %% of its memory.".formatted(100 * used / limit), "Raise its maxmemory.");
        }
    }

    private void persistence(ServerFacts server) {
        if (server.text("rdb_last_bgsave_status").equals("err") || server.text("aof_last_write_status").equals("err")) {
            obstacle("could not write to its own disk the last time.", "Look whether its disk is full.");
        }
        if (server.number("aof_enabled") == 0 && server.saves().filter(String::isEmpty).isPresent()) {
            warning(
                    "keeps everything in memory only, so that your notes are gone when it is restarted.",
                    "Switch its persistence on: CONFIG SET appendonly yes, then CONFIG REWRITE.");
        }
    }

    private void obstacle(String whatItDoes, String remedy) {
        obstacles.add(failure(whatItDoes, remedy));
    }

    private void warning(String whatItDoes, String remedy) {
        warnings.add(failure(whatItDoes, remedy));
    }

    private Failure failure(String whatItDoes, String remedy) {
        return Failure.verbatim(Failure.Kind.SERVER, "The Redis at " + address.host() + " " + whatItDoes, remedy);
    }
}
