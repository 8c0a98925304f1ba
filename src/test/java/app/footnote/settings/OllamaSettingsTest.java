package app.footnote.settings;

import static org.assertj.core.api.Assertions.assertThat;

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
        OllamaSettings changed = standard.withAddress(" box ").withModel("m ").withContext(4096).withThinking(true);

        assertThat(changed).isEqualTo(new OllamaSettings("box", "m", 4096, true, standard.allowed()));
        assertThat(standard.withContext(-1).contextTokens()).isZero();
    }
}
