package app.footnote.index.redis.server;

import app.footnote.index.IndexException;
import app.footnote.model.failure.Failure;
import java.util.List;

/**
 * Whether a server is suitable for storing notes. Immutable.
 *
 * @param version the version of the server's software, such as 8.0.2
 * @param obstacles why it is not suitable, most important first; empty if it is suitable
 * @param warnings conditions that may cause the loss of notes
 */
public record ServerReport(RedisAddress address, String version, List<Failure> obstacles, List<Failure> warnings) {

    public ServerReport {
        obstacles = List.copyOf(obstacles);
        warnings = List.copyOf(warnings);
    }

    public boolean isSuitable() {
        return obstacles.isEmpty();
    }

    /** @throws IndexException with the first obstacle if there is one */
    public void requireSuitable() throws IndexException {
        if (!isSuitable()) {
            Failure first = obstacles.getFirst();
            throw new IndexException(IndexException.Kind.UNSUITABLE_SERVER, first.problem(), first.remedy());
        }
    }
}
