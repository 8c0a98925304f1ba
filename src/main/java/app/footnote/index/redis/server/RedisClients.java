package app.footnote.index.redis.server;

import app.footnote.index.IndexException;
import app.footnote.index.redis.server.RedisAddress.Encryption;
import app.footnote.index.redis.server.RedisAddress.Node;
import app.footnote.index.redis.server.RedisAddress.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import redis.clients.jedis.ConnectionFactory;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.providers.PooledConnectionProvider;

/**
 * Opens clients: pooled, with limits to every wait, and in RESP3 with every server that speaks it, as all do that are
 * new enough to keep notes.
 */
public final class RedisClients {

    private static final int CONNECT_MILLIS = 3_000;
    /** Longer than any command takes that is sent, and not longer than a student waits for an answer by words alone. */
    private static final int ANSWER_MILLIS = 3_000;
    private static final int MOST_CONNECTIONS = 16;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int CLUSTER_ATTEMPTS = 5;
    private static final String NAME = "footnote";

    private RedisClients() {
    }

    /** A client for an address; whether anybody answers there may show only when it is first used. */
    public static UnifiedJedis open(RedisAddress address) throws IndexException {
        JedisClientConfig configuration = configuration(address);
        try {
            return switch (address.place()) {
                case Place.Server(Node node) -> RedisClient.builder()
                        .hostAndPort(hostAndPort(node))
                        .clientConfig(configuration)
                        .poolConfig(pool())
                        .build();
                case Place.Socket(Path file) -> RedisClient.builder()
                        .connectionProvider(
                                new PooledConnectionProvider(
                                        new ConnectionFactory(
                                                new UnixSocketFactory(file, CONNECT_MILLIS, ANSWER_MILLIS),
                                                configuration),
                                        pool()))
                        .clientConfig(configuration)
                        .build();
                case Place.Cluster(List<Node> nodes) -> RedisClusterClient.builder()
                        .nodes(hostsAndPorts(nodes))
                        .clientConfig(configuration)
                        .poolConfig(pool())
                        .maxAttempts(CLUSTER_ATTEMPTS)
                        .maxTotalRetriesDuration(LONGEST_WAIT)
                        .topologyRefreshPeriod(Duration.ofSeconds(10))
                        .build();
                case Place.Sentinel(List<Node> nodes, String master) -> RedisSentinelClient.builder()
                        .sentinels(hostsAndPorts(nodes))
                        .masterName(master)
                        .clientConfig(configuration)
                        .sentinelClientConfig(sentinels(address))
                        .poolConfig(pool())
                        .build();
            };
        } catch (JedisException e) {
            throw RedisErrors.with(address.host(), e);
        }
    }

    private static JedisClientConfig configuration(RedisAddress address) throws IndexException {
        DefaultJedisClientConfig.Builder configuration = transport(address).database(address.database());
        RedisAddress.Login login = address.login();
        login.password().ifPresent(password -> configuration.password(password.secret()));
        if (!login.user().isEmpty()) {
            // Without any password the server would not hear of the user, and take its default one.
            configuration.user(login.user()).password(login.password().map(RedisPassword::secret).orElse(""));
        }
        return configuration.build();
    }

    /** Sentinels have users of their own, and mostly none. */
    private static JedisClientConfig sentinels(RedisAddress address) throws IndexException {
        return transport(address).build();
    }

    private static DefaultJedisClientConfig.Builder transport(RedisAddress address) throws IndexException {
        DefaultJedisClientConfig.Builder transport = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(CONNECT_MILLIS)
                .socketTimeoutMillis(ANSWER_MILLIS)
                .clientName(NAME);
        if (address.encryption() instanceof Encryption.Tls(var authority)) {
            transport.sslOptions(
                    authority.isPresent() ? TrustedCertificates.trusting(authority.get()) : SslOptions.defaults());
        }
        return transport;
    }

    private static ConnectionPoolConfig pool() {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(MOST_CONNECTIONS);
        pool.setMaxIdle(MOST_CONNECTIONS);
        pool.setMaxWait(LONGEST_WAIT);
        pool.setJmxEnabled(false);
        return pool;
    }

    private static Set<HostAndPort> hostsAndPorts(List<Node> nodes) {
        return nodes.stream().map(RedisClients::hostAndPort).collect(Collectors.toSet());
    }

    private static HostAndPort hostAndPort(Node node) {
        return new HostAndPort(node.host(), node.port());
    }
}
