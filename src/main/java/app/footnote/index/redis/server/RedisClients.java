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
 * Creates clients with connection pools, a time limit for each wait, and RESP3 if the server supports it, which all
 * suitable servers do.
 */
public final class RedisClients {

    private static final int CONNECT_MILLIS = 3_000;

    /** Longer than any command takes, and short enough for a student who then gets an answer by words only. */
    private static final int RESPONSE_MILLIS = 3_000;
    private static final int MAX_CONNECTIONS = 16;
    private static final Duration MAX_WAIT = Duration.ofSeconds(10);
    private static final int CLUSTER_ATTEMPTS = 5;
    private static final String CLIENT_NAME = "footnote";

    private RedisClients() {
    }

    /** Creates a client for an address. It may connect only when it is first used. */
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
                                                new UnixSocketFactory(file, CONNECT_MILLIS, RESPONSE_MILLIS),
                                                configuration),
                                        pool()))
                        .clientConfig(configuration)
                        .build();
                case Place.Cluster(List<Node> nodes) -> RedisClusterClient.builder()
                        .nodes(hostsAndPorts(nodes))
                        .clientConfig(configuration)
                        .poolConfig(pool())
                        .maxAttempts(CLUSTER_ATTEMPTS)
                        .maxTotalRetriesDuration(MAX_WAIT)
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
            throw RedisErrors.translate(address.host(), e);
        }
    }

    private static JedisClientConfig configuration(RedisAddress address) throws IndexException {
        DefaultJedisClientConfig.Builder configuration = transport(address).database(address.database());
        RedisAddress.Login login = address.login();
        login.password().ifPresent(password -> configuration.password(password.secret()));
        if (!login.user().isEmpty()) {
            // Without a password Jedis would not send the user, and the server would use the default user.
            configuration.user(login.user()).password(login.password().map(RedisPassword::secret).orElse(""));
        }
        return configuration.build();
    }

    /** Sentinels have their own users, or usually none. */
    private static JedisClientConfig sentinels(RedisAddress address) throws IndexException {
        return transport(address).build();
    }

    private static DefaultJedisClientConfig.Builder transport(RedisAddress address) throws IndexException {
        DefaultJedisClientConfig.Builder transport = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(CONNECT_MILLIS)
                .socketTimeoutMillis(RESPONSE_MILLIS)
                .clientName(CLIENT_NAME);
        if (address.encryption() instanceof Encryption.Tls(var authority)) {
            transport.sslOptions(
                    authority.isPresent() ? TrustedCertificates.trusting(authority.get()) : SslOptions.defaults());
        }
        return transport;
    }

    private static ConnectionPoolConfig pool() {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(MAX_CONNECTIONS);
        pool.setMaxIdle(MAX_CONNECTIONS);
        pool.setMaxWait(MAX_WAIT);
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
