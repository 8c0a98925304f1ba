package app.footnote.index.redis.server;

import app.footnote.index.IndexException;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
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

/**
 * Checks whether a server is suitable for storing notes, before anything is written to it. In a cluster each master is
 * checked. Not thread-safe.
 */
public final class ServerCheck {

    private static final int MIN_MAJOR_VERSION = 8;

    /** A server that has used a larger share of its memory is nearly full. */
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
            servers.forEach(check::check);
            return new ServerReport(
                    address, servers.getFirst().version(), distinct(check.obstacles), distinct(check.warnings));
        } catch (JedisException e) {
            throw RedisErrors.translate(address.host(), e);
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
            default -> throw new IllegalArgumentException("Not a client of RedisClients: " + client.getClass());
        };
    }

    private static Stream<ServerFacts> facts(Collection<? extends Pool<Connection>> pools) {
        return pools.stream().map(pool -> ServerFacts.of(pool.getResource()));
    }

    private void check(ServerFacts server) {
        checkSoftware(server);
        if (server.text("role").equals("slave")) {
            obstacle(RemedyAction.USE_ADDRESS_OF_MASTER, "index.redis.replica");
        }
        if (server.number("cluster_enabled") == 1 && !(address.place() instanceof RedisAddress.Place.Cluster)) {
            obstacle(RemedyAction.USE_CLUSTER_ADDRESS, "index.server.part-of-cluster");
        }
        checkMemory(server);
        checkPersistence(server);
    }

    private void checkSoftware(ServerFacts server) {
        if (server.majorVersion() < MIN_MAJOR_VERSION) {
            obstacle(RemedyAction.INSTALL_REDIS_8, "index.server.too-old", name(server), server.version());
        } else if (!server.vectorSets()) {
            obstacle(
                    RemedyAction.USE_REDIS_WITH_VECTOR_SETS, "index.server.no-vector-sets", name(server),
                    server.version());
        }
    }

    /** Forks of Redis report their own name, with the version of Redis that they are compatible with. */
    private static String name(ServerFacts server) {
        String name = server.text("server_name");
        return name.isEmpty() ? "Redis" : name;
    }

    private void checkMemory(ServerFacts server) {
        long limit = server.number("maxmemory");
        if (limit == 0) {
            return;
        }
        long used = server.number("used_memory");
        if (server.text("maxmemory_policy").startsWith("allkeys")) {
            obstacle(RemedyAction.SET_NOEVICTION, "index.server.evicts-keys", server.text("maxmemory_policy"));
        } else if (used >= limit) {
            obstacle(RemedyAction.FREE_REDIS_MEMORY, "index.redis.full");
        } else if (used > NEARLY_FULL * limit) {
            warning(RemedyAction.INCREASE_REDIS_MEMORY, "index.server.nearly-full", 100 * used / limit);
        }
    }

    private void checkPersistence(ServerFacts server) {
        if (server.text("rdb_last_bgsave_status").equals("err") || server.text("aof_last_write_status").equals("err")) {
            obstacle(RemedyAction.CHECK_REDIS_DISK, "index.server.disk-error");
        }
        if (server.number("aof_enabled") == 0 && server.snapshots().filter(String::isEmpty).isPresent()) {
            warning(RemedyAction.ENABLE_REDIS_PERSISTENCE, "index.server.not-persistent");
        }
    }

    private void obstacle(RemedyAction action, String key, Object... arguments) {
        obstacles.add(failure(action, key, arguments));
    }

    private void warning(RemedyAction action, String key, Object... arguments) {
        warnings.add(failure(action, key, arguments));
    }

    /** The first argument of each message is the host. */
    private Failure failure(RemedyAction action, String key, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(address.host()));
        all.addAll(List.of(arguments));
        return new Failure(Failure.Kind.SERVER, new Message(key, all), Remedy.of(action));
    }
}
