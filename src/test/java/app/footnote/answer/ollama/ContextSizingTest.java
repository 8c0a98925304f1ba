package app.footnote.answer.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.ollama.HostMachine;
import app.footnote.ollama.ModelCard;
import app.footnote.ollama.OllamaModel;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContextSizingTest {

    /** 28 layers, 8 heads of 128 keys and 128 values, two bytes each: 114,688 bytes a token. */
    private static final ModelCard CARD = new ModelCard(131_072, 114_688, Set.of(), "llama");
    private static final OllamaModel MODEL = new OllamaModel(
            "llama3.2:3b", "d", new OllamaModel.Size(2_000_000_000L, "3.2B", "Q4_K_M"), Set.of(), false);

    private static int choose(long memoryBytes, int wanted) {
        return ContextSizing.choose(MODEL, CARD, new HostMachine(memoryBytes), wanted);
    }

    @Test
    void isTheStandardSizeIfTheMemorySuffices() {
        assertThat(choose(16_000_000_000L, 0)).isEqualTo(8192);
        assertThat(choose(0, 0)).isEqualTo(8192);
    }

    @Test
    void isHalvedUntilTheModelAndTheContextFitIntoTheMemory() {
        assertThat(choose(4_500_000_000L, 0)).isEqualTo(4096);
        assertThat(choose(2_000_000_000L, 0)).isEqualTo(2048);
    }

    @Test
    void isLimitedToTheContextOfTheModel() {
        ModelCard small = new ModelCard(1024, 0, Set.of(), "llama");

        assertThat(ContextSizing.choose(MODEL, small, new HostMachine(0), 0)).isEqualTo(1024);
        assertThat(ContextSizing.choose(MODEL, small, new HostMachine(0), 50_000)).isEqualTo(1024);
    }

    @Test
    void canBeSetWithinLimits() {
        assertThat(choose(2_000_000_000L, 16_384)).isEqualTo(16_384);
        assertThat(choose(16_000_000_000L, 10)).isEqualTo(2048);
    }
}
