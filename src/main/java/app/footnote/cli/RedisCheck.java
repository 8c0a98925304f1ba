package app.footnote.cli;

import app.footnote.index.IndexException;
import app.footnote.index.redis.RedisAddress;
import app.footnote.index.redis.RedisShelf;
import app.footnote.index.redis.ServerReport;
import app.footnote.model.Failure;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says whether a Redis keeps the library or could, and if not, why. One that nobody has chosen is no trouble.
 *
 * @param chosen the server that keeps the library; empty to look for one on this computer
 * @param usual where a Redis on this computer is looked for
 */
record RedisCheck(Optional<RedisAddress> chosen, RedisAddress usual) {

    static final String SERVER = "Redis";

    RedisCheck(Optional<RedisAddress> chosen) {
        this(chosen, RedisAddress.onThisComputer());
    }

    Finding finding() throws IndexException {
        return chosen.isPresent() ? keeping(RedisShelf.look(chosen.get())) : offered();
    }

    private static Finding keeping(ServerReport report) {
        return Stream.concat(report.obstacles().stream(), report.warnings().stream())
                .findFirst()
                .map(first -> Finding.trouble(SERVER, first.reason(), first.remedy()))
                .orElseGet(
                        () -> Finding.good(
                                SERVER, report.version() + " at " + report.address().host() + " keeps your library"));
    }

    private Finding offered() {
        try {
            ServerReport report = RedisShelf.look(usual);
            String found = report.version() + " runs at " + usual.host() + "; your library is not kept there";
            return report.obstacles()
                    .stream()
                    .findFirst()
                    .map(Failure::reason)
                    .map(reason -> Finding.absent(SERVER, reason))
                    .orElseGet(
                            () -> Finding.absent(
                                    SERVER, found, "'footnote library move --to " + usual + "' moves it there."));
        } catch (IndexException e) {
            return e.kind() == IndexException.Kind.AWAY
                    ? Finding.absent(SERVER, "does not run at " + usual.host() + "; only a shared library needs it")
                    : Finding.absent(SERVER, String.valueOf(e.getMessage()));
        }
    }
}
