package app.footnote.embed.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenPoolingTest {

    private static final float[] STATES = {1, 2, 3, 4, 5, 9};

    @Test
    void poolsTheVectorsOfTokens() {
        assertThat(TokenPooling.FIRST.pool(STATES, 2)).containsExactly(1, 2);
        assertThat(TokenPooling.MEAN.pool(STATES, 2)).containsExactly(3, 5);
        assertThat(TokenPooling.LAST.pool(STATES, 2)).containsExactly(5, 9);
    }

    @ParameterizedTest
    @CsvSource({
            "bge-m3, FIRST", "bge-small-zh-v1.5, FIRST", "snowflake-arctic-embed-l-v2.0, FIRST",
            "gte-multilingual-base, FIRST", "gte-small, MEAN", "multilingual-e5-small, MEAN",
            "nomic-embed-text-v1.5, MEAN", "Qwen3-Embedding-0.6B-ONNX, LAST", "never-heard-of, MEAN"})
    void isDerivedFromTheFamilyOfAModel(String model, TokenPooling pooling) {
        assertThat(TokenPooling.ofFamily(model)).isEqualTo(pooling);
    }
}
