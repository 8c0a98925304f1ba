package app.footnote.ui.setup;

import app.footnote.index.IndexException;
import app.footnote.index.redis.NearbyRedis;
import app.footnote.index.redis.server.ServerReport;
import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.failure.Failure;
import app.footnote.ui.setup.ServiceState.Level;
import java.util.Optional;
import java.util.stream.Stream;

/** The texts about Redis. */
final class RedisStatusText {

    private static final Messages TEXTS = Messages.of("ui-setup");

    private RedisStatusText() {
    }

    static ServiceState of(RedisStatus status) {
        return switch (status) {
            case RedisStatus.OnThisComputer(var nearby) -> state(
                    Level.ABSENT, nearby.map(RedisStatusText::offer).orElseGet(() -> TEXTS.text("redis.here")));
            case RedisStatus.OnServer(var report) -> onServer(report);
            case RedisStatus.Unreachable(_, var cause) -> state(
                    Level.TROUBLE,
                    TEXTS.text("redis.unreachable", FailureWording.WINDOW.sentences(cause.failure())));
        };
    }

    private static ServiceState state(Level level, String found) {
        return new ServiceState(TEXTS.text("redis.name"), level, found, Optional.empty());
    }

    private static String offer(NearbyRedis nearby) {
        return nearby.report()
                .map(
                        report -> report.isSuitable()
                                ? TEXTS.text("redis.offer", report.version())
                                : TEXTS.text("redis.unfit", FailureWording.problem(report.obstacles().getFirst())))
                .orElseGet(() -> TEXTS.text("redis.offer-with-password"));
    }

    private static ServiceState onServer(ServerReport report) {
        return Stream.concat(report.obstacles().stream(), report.warnings().stream())
                .findFirst()
                .map(first -> new ServiceState(
                        TEXTS.text("redis.name"), Level.TROUBLE, FailureWording.problem(first),
                        Optional.of(FailureWording.WINDOW.remedy(first))))
                .orElseGet(
                        () -> state(
                                Level.GOOD, TEXTS.text("redis.keeps", report.version(), report.address().host())));
    }

    /** Why the library cannot be moved to a server. */
    static String of(Failure failure) {
        return FailureWording.WINDOW.sentences(failure);
    }

    /** @param passwordGiven whether the student has entered a password already */
    static String of(IndexException refusal, boolean passwordGiven) {
        return refusal.kind() == IndexException.Kind.PASSWORD && !passwordGiven
                ? TEXTS.text("redis.password")
                : of(refusal.failure());
    }
}
