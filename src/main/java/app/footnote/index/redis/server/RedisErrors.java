package app.footnote.index.redis.server;

import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Says in words what a server or the way to it answered. The first words of an error are those of the Redis protocol,
 * which names its errors by them.
 */
final class RedisErrors {

    private RedisErrors() {
    }

    /** What an exception of Jedis means, for who wanted to use the server at the host. */
    static IndexException with(String host, JedisException e) {
        return refusal(host, e).or(() -> broken(host, e)).orElseGet(() -> new IndexException(
                Kind.FAILED,
                "The Redis at %s answered something unexpected (%s). The log says more.".formatted(host, summary(e)),
                e));
    }

    /** The server answered, and said no. */
    private static Optional<IndexException> refusal(String host, JedisException e) {
        return causes(e)
                .filter(JedisException.class::isInstance)
                .map(Throwable::getMessage)
                .filter(message -> message != null)
                .flatMap(message -> refusal(host, message, e).stream())
                .findFirst();
    }

    private static Optional<IndexException> refusal(String host, String message, JedisException e) {
        String code = message.split(" ", 2)[0];
        return switch (code) {
            case "NOAUTH" -> password(
                    "The Redis at %s wants a password. Give it in FOOTNOTE_REDIS_PASSWORD.", host, e);
            case "WRONGPASS" -> password(
                    "The Redis at %s does not accept this user and password. Check the user in the address and the password that you gave.",
                    host, e);
            case "NOPERM" -> unfit(
                    "The Redis at %s does not let this user do what keeping notes needs. Ask whoever runs it for all commands on keys that start with footnote:.",
                    host, e);
            case "DENIED" -> unfit(
                    "The Redis at %s lets in only programs on its own computer. Ask whoever runs it for a user with a password, and to switch its default user off.",
                    host, e);
            case "OOM" -> unfit(
                    "The Redis at %s is full, and takes no more notes. Raise its maxmemory or remove something from it.",
                    host, e);
            case "READONLY" -> unfit(
                    "The Redis at %s is a copy that cannot be written to. Give the address of its master.", host, e);
            case "MISCONF" -> unfit(
                    "The Redis at %s cannot write to its own disk, and takes no notes until it can. Look whether its disk is full.",
                    host, e);
            case "LOADING", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN" -> Optional.of(away(
                    "The Redis at %s is just starting or changing its master. It is tried again by itself.", host, e));
            default -> rarer(host, message, e);
        };
    }

    private static Optional<IndexException> rarer(String host, String message, JedisException e) {
        if (message.contains("cluster support disabled")) {
            return unfit("The Redis at %s is no cluster. Write redis:// instead of redis+cluster://.", host, e);
        }
        if (message.contains("DB index is out of range")) {
            return unfit("The Redis at %s has no database of that number. Leave the number out of the address.", host,
                    e);
        }
        return Optional.empty();
    }

    /** Nobody answered, or not in a way that is understood. */
    private static Optional<IndexException> broken(String host, JedisException e) {
        if (caused(e, UnknownHostException.class)) {
            return Optional.of(away(
                    "The computer of the Redis at %s is not known. Check the address and whether you are online.", host,
                    e));
        }
        if (caused(e, SSLException.class)) {
            return unfit(
                    "The Redis at %s could not prove who it is, or does not speak TLS. Check its certificate (ca=FILE names one to trust) or write redis:// where nobody else can listen.",
                    host, e);
        }
        if (caused(e, SocketTimeoutException.class)) {
            return Optional
                    .of(away("The Redis at %s does not answer in time. Look whether it is busy or paused.", host, e));
        }
        if (caused(e, JedisConnectionException.class)) {
            return Optional.of(away("Nobody answers as Redis at %s. Start it, or check the address.", host, e));
        }
        return Optional.empty();
    }

    private static Optional<IndexException> password(String sentences, String host, JedisException e) {
        return Optional.of(new IndexException(Kind.PASSWORD, sentences.formatted(host), e));
    }

    private static Optional<IndexException> unfit(String sentences, String host, JedisException e) {
        return Optional.of(new IndexException(Kind.UNSUITABLE_SERVER, sentences.formatted(host), e));
    }

    private static IndexException away(String sentences, String host, JedisException e) {
        return new IndexException(Kind.UNREACHABLE, sentences.formatted(host), e);
    }

    private static boolean caused(Throwable e, Class<? extends Throwable> kind) {
        return causes(e).anyMatch(kind::isInstance);
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed())));
    }

    private static String summary(JedisException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
