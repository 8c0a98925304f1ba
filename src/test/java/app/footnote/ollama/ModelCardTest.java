package app.footnote.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ModelCardTest {

    private static ModelCard read(String json) throws Exception {
        return ModelCard.read(new ObjectMapper().readTree(json));
    }

    @Test
    void readsTheContextLimitAndTheMemoryPerToken() throws Exception {
        ModelCard card = read("""
                {"capabilities": ["completion", "thinking"], "details": {"family": "qwen3"},
                 "model_info": {"general.architecture": "qwen3", "qwen3.context_length": 40960, "qwen3.block_count": 36,
                 "qwen3.attention.head_count": 32, "qwen3.attention.head_count_kv": 8,
                 "qwen3.attention.key_length": 128, "qwen3.attention.value_length": 128}}""");

        assertThat(card.contextLimit()).isEqualTo(40_960);
        assertThat(card.cacheBytesPerToken()).isEqualTo(36 * 8 * (128 + 128) * 2);
        assertThat(card.capabilities()).containsExactlyInAnyOrder("completion", "thinking");
        assertThat(card.family()).isEqualTo("qwen3");
    }

    @Test
    void derivesTheWidthOfAHeadIfItIsMissing() throws Exception {
        ModelCard card = read("""
                {"model_info": {"general.architecture": "llama", "llama.block_count": 2, "llama.embedding_length": 64,
                 "llama.attention.head_count": 4}}""");

        assertThat(card.cacheBytesPerToken()).isEqualTo(2 * 4 * (16 + 16) * 2);
    }

    @Test
    void acceptsAnEmptyCard() throws Exception {
        assertThat(read("{}").contextLimit()).isZero();
        assertThat(read("{}").cacheBytesPerToken()).isZero();
        assertThat(read("{}").capabilities()).isEmpty();
    }
}
