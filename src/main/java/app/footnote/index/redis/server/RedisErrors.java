package app.footnote.index.redis.server;

import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Translates errors of a server and of the connection to it. The first word of an error that a server reports
 * identifies it, as the <a href="https://redis.io/docs/latest/develop/reference/protocol-spec/">Redis protocol</a>
 * says.
 */
final class RedisErrors {

    private final String host;
    private final JedisException error;

    private RedisErrors(String host, JedisException error) {
        this.host = host;
        this.error = error;
    }

    static IndexException translate(String host, JedisException error) {
        return new RedisErrors(host, error).translate();
    }

    private IndexException translate() {
        return causes()
                .filter(JedisException.class::isInstance)
                .flatMap(cause -> Optional.ofNullable(cause.getMessage()).stream())
                .flatMap(message -> reported(message).stream())
                .findFirst()
                .or(this::connectionError)
                .orElseGet(this::unexpected);
    }

    /** An error that the server has reported. */
    private Optional<IndexException> reported(String message) {
        String code = message.split(" ", 2)[0];
        return switch (code) {
            case "NOAUTH" -> error(Kind.PASSWORD, "index.redis.password-required", RemedyAction.ENTER_PASSWORD);
            case "WRONGPASS" -> error(Kind.PASSWORD, "index.redis.wrong-password", RemedyAction.CHECK_LOGIN);
            case "NOPERM" -> unsuitable("index.redis.no-permission", RemedyAction.REQUEST_REDIS_PERMISSIONS);
            case "DENIED" -> unsuitable("index.redis.protected-mode", RemedyAction.REQUEST_REDIS_USER);
            case "OOM" -> unsuitable("index.redis.full", RemedyAction.FREE_REDIS_MEMORY);
            case "READONLY" -> unsuitable("index.redis.replica", RemedyAction.USE_ADDRESS_OF_MASTER);
            case "MISCONF" -> unsuitable("index.redis.disk-error", RemedyAction.CHECK_REDIS_DISK);
            case "LOADING", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN" -> unreachable(
                    "index.redis.starting", RemedyAction.AUTOMATIC_RETRY);
            default -> reportedWithoutCode(message);
        };
    }

    private Optional<IndexException> reportedWithoutCode(String message) {
        if (message.contains("cluster support disabled")) {
            return unsuitable("index.redis.not-a-cluster", RemedyAction.USE_SINGLE_SERVER_ADDRESS);
        }
        if (message.contains("DB index is out of range")) {
            return unsuitable("index.redis.no-such-database", RemedyAction.OMIT_DATABASE_NUMBER);
        }
        return Optional.empty();
    }

    /** No server answers, or the connection failed. */
    private Optional<IndexException> connectionError() {
        if (isCausedBy(UnknownHostException.class)) {
            return unreachable("index.redis.unknown-host", RemedyAction.CHECK_ADDRESS_AND_NETWORK);
        }
        if (isCausedBy(SSLException.class)) {
            return unsuitable("index.redis.tls-failed", RemedyAction.CHECK_CERTIFICATE);
        }
        if (isCausedBy(SocketTimeoutException.class)) {
            return Optional.of(timeout(host, error));
        }
        if (isCausedBy(JedisConnectionException.class)) {
            return unreachable("index.redis.no-answer", RemedyAction.START_REDIS);
        }
        return Optional.empty();
    }

    private IndexException unexpected() {
        String summary = error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
        return new IndexException(
                Kind.FAILED, Message.of("index.redis.unexpected-answer", host, summary),
                Remedy.of(RemedyAction.SEE_LOG), error);
    }

    static IndexException timeout(String host, Exception cause) {
        return new IndexException(
                Kind.UNREACHABLE, Message.of("index.redis.timeout", host), Remedy.of(RemedyAction.CHECK_REDIS_LOAD),
                cause);
    }

    private Optional<IndexException> unsuitable(String key, RemedyAction action) {
        return error(Kind.UNSUITABLE_SERVER, key, action);
    }

    private Optional<IndexException> unreachable(String key, RemedyAction action) {
        return error(Kind.UNREACHABLE, key, action);
    }

    private Optional<IndexException> error(Kind kind, String key, RemedyAction action) {
        return Optional.of(new IndexException(kind, Message.of(key, host), Remedy.of(action), error));
    }

    private boolean isCausedBy(Class<? extends Throwable> type) {
        return causes().anyMatch(type::isInstance);
    }

    private Stream<Throwable> causes() {
        return Stream.iterate((Throwable) error, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed())));
    }
}
