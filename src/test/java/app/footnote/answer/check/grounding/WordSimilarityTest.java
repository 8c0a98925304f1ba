package app.footnote.answer.check.grounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.footnote.answer.WordEmbedder;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.embed.TokenVectors;
import app.footnote.model.EmbeddingIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordSimilarityTest {

    private final PlaneEmbedder embedder = new PlaneEmbedder();

    @Test
    void averagesTheNearestWordsOfAllContentWords() throws Exception {
        WordSimilarity similarity = new WordSimilarity(embedder, List.of("right up", "right slope", "right"));

        assertThat(similarity.recall("right up", List.of("right slope"))).isCloseTo((1 + .8) / 2, within(1e-6));
        assertThat(similarity.recall("right", List.of("right slope"))).isCloseTo(1, within(1e-6));
    }

    @Test
    void findsEachWordInTheTextThatSaysItBest() throws Exception {
        WordSimilarity similarity = new WordSimilarity(embedder, List.of("right up", "right", "up"));

        assertThat(similarity.recall("right up", List.of("right"))).isCloseTo(.5, within(1e-6));
        assertThat(similarity.recall("right up", List.of("right", "up"))).isCloseTo(1, within(1e-6));
    }

    @Test
    void leavesOutFunctionWordsOfTheClaimOnly() throws Exception {
        WordSimilarity similarity = new WordSimilarity(embedder, List.of("the up", "the"));

        assertThat(similarity.recall("the up", List.of("the up"))).isCloseTo(1, within(1e-6));
        assertThat(similarity.recall("the up", List.of("the"))).isCloseTo(0, within(1e-6));
    }

    @Test
    void isZeroWithoutWords() throws Exception {
        WordSimilarity similarity = new WordSimilarity(embedder, List.of("up", ""));

        assertThat(similarity.recall("up", List.of(""))).isZero();
        assertThat(similarity.recall("", List.of("up"))).isZero();
        assertThat(similarity.recall("up", List.of())).isZero();
    }

    @Test
    void computesEachTextOnce() throws Exception {
        WordSimilarity similarity = new WordSimilarity(embedder, List.of("up", "right", "up"));

        assertThat(embedder.texts).containsExactly("up", "right");
        assertThat(similarity.has(List.of("up", "right"))).isTrue();
        assertThat(similarity.has(List.of("up", "slope"))).isFalse();
    }

    /** Words are directions in a plane; "the" is a function word. */
    private static final class PlaneEmbedder implements Embedder {

        private static final Map<String, float[]> DIRECTIONS = Map.of(
                "right", new float[]{1, 0}, "the", new float[]{1, 0}, "up", new float[]{0, 1},
                "slope", new float[]{.6f, .8f});

        private final Embedder words = new WordEmbedder();
        private final List<String> texts = new ArrayList<>();

        @Override
        public boolean providesTokens() {
            return true;
        }

        @Override
        public List<TokenVectors> tokenVectors(List<String> added) {
            texts.addAll(added);
            return added.stream().map(PlaneEmbedder::vectors).toList();
        }

        private static TokenVectors vectors(String text) {
            List<String> tokens = text.isEmpty() ? List.of() : List.of(text.split(" "));
            float[] values = new float[2 * tokens.size()];
            boolean[] content = new boolean[tokens.size()];
            for (int i = 0; i < content.length; i++) {
                System.arraycopy(DIRECTIONS.get(tokens.get(i)), 0, values, 2 * i, 2);
                content[i] = !tokens.get(i).equals("the");
            }
            return new TokenVectors(values, content);
        }

        @Override
        public EmbeddingIdentity identity() {
            return words.identity();
        }

        @Override
        public int tokenLimit() {
            return words.tokenLimit();
        }

        @Override
        public int tokens(String text) {
            return words.tokens(text);
        }

        @Override
        public boolean supports(String language) {
            return words.supports(language);
        }

        @Override
        public List<float[]> passages(List<String> added) throws EmbedException,
                InterruptedException {
            return words.passages(added);
        }

        @Override
        public float[] question(String text) throws EmbedException, InterruptedException {
            return words.question(text);
        }

        @Override
        public void close() {
            words.close();
        }
    }
}
