package app.footnote.ollama;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemoteConsentTest {

    private static final OllamaAddress HERE = OllamaAddress.candidates("", Map.of()).getFirst();
    /** An address of the range that is kept free for examples (RFC 5737). */
    private static final OllamaAddress ELSEWHERE = OllamaAddress.candidates("me:secret@192.0.2.1", Map.of()).getFirst();

    private static final OllamaModel LOCAL = model("llama3.2:latest", false);
    private static final OllamaModel CLOUD = model("gpt-oss:120b-cloud", true);

    private static OllamaModel model(String name, boolean cloud) {
        return new OllamaModel(name, "d", new OllamaModel.Size(0, "", ""), Set.of("completion"), cloud);
    }

    @Test
    void isNotNeededForAModelOfThisComputer() {
        assertThatCode(() -> new RemoteConsent(Set.of()).require(LOCAL, HERE)).doesNotThrowAnyException();
    }

    @Test
    void isNeededForAnotherComputerWhoseAddressIsNamedWithoutItsPassword() {
        assertThatThrownBy(() -> new RemoteConsent(Set.of()).require(LOCAL, ELSEWHERE))
                .hasMessageContaining("Ollama at http://192.0.2.1:11434 is another computer")
                .hasMessageContaining("your notes would leave this one")
                .hasMessageContaining("footnote models allow http://192.0.2.1:11434")
                .hasMessageNotContaining("secret");
        assertThatCode(() -> new RemoteConsent(Set.of("http://192.0.2.1:11434")).require(LOCAL, ELSEWHERE))
                .doesNotThrowAnyException();
    }

    @Test
    void isNeededForACloudModelWhateverTheAddress() {
        assertThatThrownBy(() -> new RemoteConsent(Set.of()).require(CLOUD, HERE))
                .hasMessageContaining("gpt-oss:120b-cloud runs on other computers");
        assertThatThrownBy(() -> new RemoteConsent(Set.of("http://192.0.2.1:11434")).require(CLOUD, ELSEWHERE))
                .hasMessageContaining("gpt-oss:120b-cloud");
        assertThatCode(() -> new RemoteConsent(Set.of("gpt-oss:120b-cloud")).require(CLOUD, HERE))
                .doesNotThrowAnyException();
    }
}
