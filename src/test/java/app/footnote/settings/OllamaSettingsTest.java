package app.footnote.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.settings.OllamaSettings.Uncovered;
import app.footnote.settings.OllamaSettings.Writing;
import org.junit.jupiter.api.Test;

class OllamaSettingsTest {

    private final OllamaSettings defaults = OllamaSettings.defaults();

    @Test
    void allowsNothingByDefault() {
        assertThat(defaults.allowed()).isEmpty();
        assertThat(defaults.allowing("a").allowing("b").allowing("a").allowed()).containsExactlyInAnyOrder("a", "b");
        assertThat(defaults.allowing("a").allowing("b").forbidding("a").allowed()).containsExactly("b");
    }

    @Test
    void changesOneSettingAtATime() {
        OllamaSettings changed = defaults.withAddress(" box ").withModel("m ").withContext(4096).withThinking(true)
                .with(Uncovered.SHOW_PAGES).withJudging(true);

        assertThat(changed).isEqualTo(
                new OllamaSettings("box", "m", new Writing(4096, true, Uncovered.SHOW_PAGES, true),
                        defaults.allowed()));
        assertThat(defaults.withContext(-1).contextTokens()).isZero();
    }
}
