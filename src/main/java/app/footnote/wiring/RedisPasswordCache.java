package app.footnote.wiring;

import app.footnote.cli.launch.PasswordPrompt;
import app.footnote.index.IndexException;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.index.redis.server.RedisPassword;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The passwords that servers have accepted since the program was started; kept in memory alone. Safe for many threads.
 */
final class RedisPasswordCache {

    private final PasswordPrompt prompt;
    private final Map<String, RedisPassword> accepted = new ConcurrentHashMap<>();

    RedisPasswordCache(PasswordPrompt prompt) {
        this.prompt = prompt;
    }

    /** Something that a server does for who may use it. */
    interface Use<T> {
        T of(RedisAddress server) throws IndexException;
    }

    /** The address with the password that its server has accepted from this user, if there is one. */
    RedisAddress known(RedisAddress server) {
        return server.login().password().isPresent()
                ? server
                : Optional.ofNullable(accepted.get(name(server))).map(server::with).orElse(server);
    }

    /** Uses a server; one that wants a password, or another one, has it asked for. */
    <T> T with(RedisAddress server, Use<T> use) throws IndexException {
        RedisAddress address = known(server);
        try {
            return accepted(address, use);
        } catch (IndexException e) {
            Optional<String> typed = e.kind() == IndexException.Kind.PASSWORD
                    ? prompt.ask(server.host())
                    : Optional.empty();
            if (typed.isEmpty()) {
                throw e;
            }
            return accepted(address.with(new RedisPassword(typed.get())), use);
        }
    }

    private <T> T accepted(RedisAddress server, Use<T> use) throws IndexException {
        T result = use.of(server);
        server.login().password().ifPresent(password -> accepted.put(name(server), password));
        return result;
    }

    private static String name(RedisAddress server) {
        return server.login().user() + "@" + server.host();
    }
}
