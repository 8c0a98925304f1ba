package app.footnote.ui.setup;

import app.footnote.index.IndexException;
import app.footnote.index.redis.NearbyRedis;
import app.footnote.index.redis.server.ServerReport;
import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import app.footnote.ui.setup.ServiceState.Level;
import java.util.Optional;
import java.util.stream.Stream;

/** What the card about Redis says. */
final class RedisStatusText {

    private static final String NAME = "Redis, which shares a library between computers";
    private static final String HERE = "Your library is on this computer, and nothing is missing so.";

    private RedisStatusText() {
    }

    static ServiceState of(RedisStatus finding) {
        return switch (finding) {
            case RedisStatus.OnThisComputer(var nearby) -> new ServiceState(
                    NAME, Level.ABSENT, HERE + nearby.map(RedisStatusText::offer).orElse(""), Optional.empty());
            case RedisStatus.OnServer(var report) -> keeping(report);
            case RedisStatus.Unreachable(_, var why) -> new ServiceState(
                    NAME, Level.TROUBLE, "Your library is not reached. " + why.getMessage(), Optional.empty());
        };
    }

    private static String offer(NearbyRedis nearby) {
        return nearby.report()
                .map(
                        report -> report.isSuitable()
                                ? " A Redis %s runs here that could keep it, if other computers are to use it too."
                                        .formatted(report.version())
                                : " " + FailureWording.problem(report.obstacles().getFirst()))
                .orElse(" A Redis runs here that wants a password.");
    }

    private static ServiceState keeping(ServerReport report) {
        return Stream.concat(report.obstacles().stream(), report.warnings().stream())
                .findFirst()
                .map(first -> new ServiceState(NAME, Level.TROUBLE, FailureWording.problem(first),
                        Optional.of(FailureWording.WINDOW.remedy(first))))
                .orElseGet(
                        () -> new ServiceState(
                                NAME, Level.GOOD,
                                "The Redis %s at %s keeps your library."
                                        .formatted(report.version(), report.address().host()),
                                Optional.empty()));
    }

    /** Why the library cannot go to a server, in one line. */
    static String of(Failure failure) {
        return FailureWording.WINDOW.sentences(failure);
    }

    /** @param typed whether a password was given already */
    static String of(IndexException refusal, boolean typed) {
        return refusal.kind() == IndexException.Kind.PASSWORD && !typed
                ? "This Redis wants a password, which is kept in memory until Footnote is closed and written nowhere."
                : String.valueOf(refusal.getMessage());
    }
}
