package app.footnote.index.redis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClusterClient;

/** A cluster of Redis 8 servers on this computer: three masters, and optionally a replica. */
public final class RedisCluster implements AutoCloseable {

    private static final int MASTERS = 3;
    private static final int SLOTS = 16_384;
    private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final int SOCKET_TIMEOUT_MILLIS = (int) TimeUnit.SECONDS.toMillis(90);
    private static final long POLL_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final List<RedisServer> servers = new ArrayList<>();

    private RedisCluster() {
    }

    /** Starts three masters without replicas, and waits until all slots are assigned. */
    public static RedisCluster ofThree() throws IOException, InterruptedException {
        return started(MASTERS);
    }

    /** Starts three masters and a replica of the first. */
    public static RedisCluster ofThreeAndAReplica() throws IOException, InterruptedException {
        RedisCluster cluster = started(MASTERS + 1);
        String first;
        try (Jedis master = connection(cluster.servers.getFirst())) {
            first = master.clusterMyId();
        }
        RedisServer replica = cluster.servers.getLast();
        cluster.await(replica, connection -> connection.clusterNodes().contains(first));
        try (Jedis connection = connection(replica)) {
            connection.clusterReplicate(first);
        }
        cluster.await(replica, connection -> connection.info("replication").contains("master_link_status:up"));
        return cluster;
    }

    private static RedisCluster started(int count) throws IOException, InterruptedException {
        RedisCluster cluster = new RedisCluster();
        try {
            for (int i = 0; i < count; i++) {
                cluster.servers.add(node().start());
            }
            cluster.join();
            return cluster;
        } catch (IOException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** On a busy computer a server may not answer for seconds, which must not cause a failover. */
    private static RedisServer node() {
        return RedisServer.with(
                "appendonly yes", "save \"\"", "cluster-enabled yes", "cluster-port $bus",
                "cluster-node-timeout 5000", "cluster-replica-validity-factor 0");
    }

    private void join() throws IOException {
        for (int i = 0; i < servers.size(); i++) {
            try (Jedis connection = connection(servers.get(i))) {
                if (i < MASTERS) {
                    connection.clusterAddSlotsRange(SLOTS * i / MASTERS, SLOTS * (i + 1) / MASTERS - 1);
                }
                meet(connection);
            }
        }
        for (RedisServer server : servers) {
            await(
                    server, connection -> connection.clusterInfo().contains("cluster_state:ok")
                            && connection.clusterInfo().contains("cluster_known_nodes:" + servers.size()));
        }
    }

    /** Names the port of the cluster bus too, because it is not the default port. */
    private void meet(Jedis connection) {
        for (RedisServer other : servers) {
            connection.sendCommand(
                    Protocol.Command.CLUSTER, "MEET", "127.0.0.1", String.valueOf(other.port()),
                    String.valueOf(other.busPort()));
        }
    }

    /** Waits until a condition is true for a server. */
    public void await(RedisServer server, Predicate<Jedis> condition) throws IOException {
        long deadline = System.nanoTime() + TIMEOUT_NANOS;
        try (Jedis connection = connection(server)) {
            while (!condition.test(connection)) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("The cluster did not reach the state: " + connection.clusterNodes());
                }
                LockSupport.parkNanos(POLL_INTERVAL_NANOS);
            }
        }
    }

    /** A connection with a timeout that is longer than all other timeouts here. */
    private static Jedis connection(RedisServer server) {
        return new Jedis(
                server.hostAndPort(),
                DefaultJedisClientConfig.builder()
                        .serverDefaultProtocol()
                        .socketTimeoutMillis(SOCKET_TIMEOUT_MILLIS)
                        .build());
    }

    public List<RedisServer> masters() {
        return servers.subList(0, MASTERS);
    }

    /** The replica of the first master, if there is one. */
    public RedisServer replica() {
        return servers.getLast();
    }

    /** Waits until the replica has all data of its master. */
    public void awaitReplication() throws IOException {
        try (Jedis master = connection(servers.getFirst())) {
            if (master.waitReplicas(1, TimeUnit.NANOSECONDS.toMillis(TIMEOUT_NANOS)) < 1) {
                throw new IOException("The replica does not follow: " + master.info("replication"));
            }
        }
    }

    /** Waits until the replica has replaced its master and all servers know it. */
    public void awaitFailover() throws IOException {
        for (RedisServer server : servers.subList(1, servers.size())) {
            await(server, connection -> connection.clusterInfo().contains("cluster_state:ok")
                    && connection.clusterNodes().contains("master,fail"));
        }
        await(replica(), connection -> connection.info("replication").contains("role:master"));
    }

    /** A client; the caller closes it. */
    public RedisClusterClient client() {
        return RedisClusterClient.builder().nodes(Set.of(servers.getFirst().hostAndPort())).build();
    }

    /** The address of the cluster for {@code RedisAddress}. */
    public String address() {
        return servers.getFirst().address().replace("redis://", "redis+cluster://");
    }

    @Override
    public void close() throws IOException {
        for (RedisServer server : servers) {
            server.close();
        }
    }
}
