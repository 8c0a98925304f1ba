package app.footnote.index.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Redis 8 that {@code src/test/scripts/fetch-redis8} found or fetched before the integration tests. */
final class RedisProgram {

    private static final Logger LOG = LoggerFactory.getLogger(RedisProgram.class);
    private static final Path HOME = Path.of(System.getProperty("footnote.redis8", "target/redis8")).toAbsolutePath();

    private RedisProgram() {
    }

    /** Where there is none the test is skipped, and in continuous integration it fails. */
    static Path needed() throws IOException {
        Path server = HOME.resolve("redis-server");
        if (Files.isExecutable(server)) {
            return server;
        }
        String reason = "NOT TESTED WITH REDIS: " + whyThereIsNone();
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError(reason);
        }
        LOG.warn(reason);
        return Assumptions.abort(reason);
    }

    private static String whyThereIsNone() throws IOException {
        Path missing = HOME.resolve("missing");
        return Files.exists(missing)
                ? Files.readString(missing).strip()
                : "There is no " + HOME + ". Run src/test/scripts/fetch-redis8 once.";
    }
}
