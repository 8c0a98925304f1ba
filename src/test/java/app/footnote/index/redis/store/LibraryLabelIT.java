package app.footnote.index.redis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.redis.RedisServer;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.messages.FailureWording;
import app.footnote.model.EmbeddingIdentity;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redis.clients.jedis.RedisClient;

/** The first computer decides which embedding a library has, also if two computers open it at the same moment. */
class LibraryLabelIT {

    private static final EmbeddingIdentity OURS = new EmbeddingIdentity("ours", "digest", 1, 4);
    private static final EmbeddingIdentity THEIRS = new EmbeddingIdentity("theirs", "digest", 1, 4);

    @RegisterExtension
    private static final RedisServer SERVER = RedisServer.durable();

    private RedisClient redis;

    @BeforeEach
    void connect() throws Exception {
        SERVER.flush();
        redis = RedisClient.create(SERVER.hostAndPort());
    }

    @AfterEach
    void close() {
        redis.close();
    }

    private LibraryLabel label(String library) {
        return new LibraryLabel(
                new RedisCalls(redis, "the test's server", Duration.ofSeconds(10)), LibraryKeys.of(library));
    }

    @Test
    void severalComputersCanCreateALibraryAtTheSameMoment() throws Exception {
        int computers = 4;
        try (ExecutorService threads = Executors.newFixedThreadPool(computers)) {
            for (int number = 0; number < 200; number++) {
                String library = "library" + number;
                Callable<Void> opening = () -> {
                    label(library).ensure(OURS);
                    return null;
                };
                for (Future<Void> opened : threads.invokeAll(Collections.nCopies(computers, opening))) {
                    opened.get();
                }
            }
        }
    }

    @Test
    void theFirstLabelStays() throws Exception {
        LibraryLabel label = label("library");
        label.ensure(OURS);

        assertThatThrownBy(() -> label.ensure(THEIRS))
                .isInstanceOfSatisfying(
                        IndexException.class, e -> {
                            assertThat(e.kind()).isEqualTo(Kind.OTHER_EMBEDDING);
                            assertThat(FailureWording.problem(e.failure()))
                                    .contains("was made with the embedding ours, not with theirs");
                        });
        assertThat(label.embedding()).contains(OURS);
    }
}
