package app.footnote.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.embed.BuiltInEmbedder;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.failure.Failure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OnDemandEmbedderTest {

    private static final Duration AT_ONCE = Duration.ofNanos(1);

    private final BlockingQueue<Model> opened = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** A model whose answer to a question waits until the test allows it. */
    private static final class Model implements Embedder {

        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch mayAnswer = new CountDownLatch(1);
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public EmbeddingIdentity identity() {
            return BuiltInEmbedder.IDENTITY;
        }

        @Override
        public int tokenLimit() {
            return 510;
        }

        @Override
        public int tokens(String text) {
            return text.length();
        }

        @Override
        public boolean supports(String language) {
            return true;
        }

        @Override
        public List<float[]> passages(List<String> texts) {
            return List.of();
        }

        @Override
        public int passagesAtOnce() {
            return 32;
        }

        @Override
        public float[] question(String text) throws InterruptedException {
            asked.countDown();
            mayAnswer.await();
            return new float[]{closed.getCount()};
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    private Embedder open() {
        Model model = new Model();
        opened.add(model);
        return model;
    }

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void loadsTheModelOnFirstUse() throws Exception {
        try (OnDemandEmbedder embedder = new OnDemandEmbedder(this::open)) {
            assertThat(embedder.identity()).isEqualTo(BuiltInEmbedder.IDENTITY);
            assertThat(embedder.ready()).isFalse();
            assertThat(opened).isEmpty();

            embedder.passages(List.of());
            embedder.load();

            assertThat(embedder.ready()).isTrue();
            assertThat(opened).hasSize(1);
        }
        assertThat(opened.take().closed.getCount()).isZero();
    }

    @Test
    void hasTheBatchSizeOfTheModelWithoutLoadingIt() throws Exception {
        try (OnDemandEmbedder embedder = new OnDemandEmbedder(this::open)) {
            assertThat(embedder.passagesAtOnce()).isPositive();
            assertThat(opened).isEmpty();

            embedder.load();

            assertThat(embedder.passagesAtOnce()).isEqualTo(32);
        }
    }

    @Test
    void unloadsAnUnusedModelAndLoadsItAgainForTheNextCall() throws Exception {
        try (OnDemandEmbedder embedder = new OnDemandEmbedder(this::open, AT_ONCE)) {
            embedder.load();
            opened.take().closed.await();

            assertThat(embedder.tokens("again")).isEqualTo(5);
            opened.take().closed.await();
        }
    }

    @Test
    void keepsAModelLoadedWhileItIsInUse() throws Exception {
        try (OnDemandEmbedder embedder = new OnDemandEmbedder(this::open, AT_ONCE)) {
            Future<float[]> answer = threads.submit(() -> embedder.question("Why?"));
            Model model = opened.take();
            model.asked.await();
            for (int i = 0; i < 1000; i++) {
                embedder.passages(List.of());
            }
            model.mayAnswer.countDown();

            assertThat(answer.get()).as("the model is open").containsExactly(1);
            model.closed.await();
            assertThat(opened).isEmpty();
        }
    }

    @Test
    void loadsAgainAfterLoadingFailed() throws Exception {
        FailsOnce loader = new FailsOnce();
        try (OnDemandEmbedder embedder = new OnDemandEmbedder(loader::open, AT_ONCE)) {
            assertThatThrownBy(embedder::load).isInstanceOf(EmbedException.class);
            assertThat(embedder.ready()).isFalse();
            embedder.load();
            opened.take().closed.await();
        }
    }

    private final class FailsOnce {

        private boolean failed;

        Embedder open() throws EmbedException {
            if (!failed) {
                failed = true;
                throw new EmbedException(
                        EmbedException.Trouble.REFUSED,
                        Failure.verbatim(Failure.Kind.EMBEDDING, "The file is missing.", "Try again."));
            }
            return OnDemandEmbedderTest.this.open();
        }
    }
}
