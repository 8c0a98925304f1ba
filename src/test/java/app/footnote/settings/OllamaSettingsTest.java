package app.footnote.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.settings.OllamaSettings.Uncovered;
import app.footnote.settings.OllamaSettings.Writing;
import org.junit.jupiter.api.Test;

class OllamaSettingsTest {

    private final OllamaSettings standard = OllamaSettings.standard();

    @Test
    void allowsNothingUntilItIsAllowed() {
        assertThat(standard.allowed()).isEmpty();
        assertThat(standard.allowing("a").allowing("b").allowing("a").allowed()).containsExactlyInAnyOrder("a", "b");
        assertThat(standard.allowing("a").allowing("b").forbidding("a").allowed()).containsExactly("b");
    }

    @Test
    void changesOneThingAtATime() {
        OllamaSettings changed = standard.withAddress(" box ").withModel("m ").withContext(4096).withThinking(true)
                .with(Uncovered.SHOW_PAGES).withJudging(true);

        assertThat(changed).isEqualTo(
                new OllamaSettings("box", "m", new Writing(4096, true, Uncovered.SHOW_PAGES, true),
                        standard.allowed()));
        assertThat(standard.withContext(-1).contextTokens()).isZero();
    }
}
