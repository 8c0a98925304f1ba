package app.footnote.index.redis.server;

import app.footnote.index.IndexException;
import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import java.util.List;

/**
 * Whether a server is fit to keep notes.
 *
 * @param version of the server's software, such as 8.0.2
 * @param obstacles why it is not, most important first; empty if it is
 * @param warnings what may cost notes there some day
 */
public record ServerReport(RedisAddress address, String version, List<Failure> obstacles, List<Failure> warnings) {

    public ServerReport {
        obstacles = List.copyOf(obstacles);
        warnings = List.copyOf(warnings);
    }

    public boolean isSuitable() {
        return obstacles.isEmpty();
    }

    public void requireSuitable() throws IndexException {
        if (!isSuitable()) {
            Failure first = obstacles.getFirst();
            throw new IndexException(IndexException.Kind.UNSUITABLE_SERVER,
                    FailureWording.COMMAND_LINE.sentences(first));
        }
    }
}
