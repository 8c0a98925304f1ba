package app.footnote.wiring;

import app.footnote.cli.launch.PasswordPrompt;
import app.footnote.index.IndexException;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.index.redis.server.RedisPassword;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The passwords that servers have accepted since the program started. They are kept in memory only. Safe for use by
 * several threads.
 */
final class RedisPasswordCache {

    private final PasswordPrompt prompt;
    private final Map<String, RedisPassword> accepted = new ConcurrentHashMap<>();

    RedisPasswordCache(PasswordPrompt prompt) {
        this.prompt = prompt;
    }

    /** A call to a server. */
    @FunctionalInterface
    interface ServerCall<T> {
        T on(RedisAddress server) throws IndexException;
    }

    /** The address with the password that the server has accepted from this user, if there is one. */
    RedisAddress known(RedisAddress server) {
        return server.login().password().isPresent()
                ? server
                : Optional.ofNullable(accepted.get(name(server))).map(server::with).orElse(server);
    }

    /** Calls a server. If the server requires a password or refuses the known one, asks for it and calls again. */
    <T> T with(RedisAddress server, ServerCall<T> call) throws IndexException {
        RedisAddress address = known(server);
        try {
            return call(address, call);
        } catch (IndexException e) {
            Optional<String> typed = e.kind() == IndexException.Kind.PASSWORD
                    ? prompt.ask(server.host())
                    : Optional.empty();
            if (typed.isEmpty()) {
                throw e;
            }
            return call(address.with(new RedisPassword(typed.get())), call);
        }
    }

    private <T> T call(RedisAddress server, ServerCall<T> call) throws IndexException {
        T result = call.on(server);
        server.login().password().ifPresent(password -> accepted.put(name(server), password));
        return result;
    }

    private static String name(RedisAddress server) {
        return server.login().user() + "@" + server.host();
    }
}
