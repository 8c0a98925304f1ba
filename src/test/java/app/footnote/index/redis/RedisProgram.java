package app.footnote.index.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Redis 8 server that {@code src/test/scripts/fetch-redis8} found or fetched. */
final class RedisProgram {

    private static final Logger LOG = LoggerFactory.getLogger(RedisProgram.class);
    private static final Path HOME = Path.of(System.getProperty("footnote.redis8", "target/redis8")).toAbsolutePath();

    private RedisProgram() {
    }

    /** Skips the test if there is none; in continuous integration the test fails. */
    static Path require() throws IOException {
        Path server = HOME.resolve("redis-server");
        if (Files.isExecutable(server)) {
            return server;
        }
        String reason = "NOT TESTED WITH REDIS: " + reasonForAbsence();
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError(reason);
        }
        LOG.warn(reason);
        return Assumptions.abort(reason);
    }

    private static String reasonForAbsence() throws IOException {
        Path missing = HOME.resolve("missing");
        return Files.exists(missing)
                ? Files.readString(missing).strip()
                : "There is no " + HOME + ". Run src/test/scripts/fetch-redis8 once.";
    }
}
