package app.footnote.ollama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.footnote.messages.FailureWording;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemoteConsentTest {

    private static final OllamaAddress THIS_COMPUTER = OllamaAddress.candidates("", Map.of()).getFirst();
    /** An address of the range for examples (RFC 5737). */
    private static final OllamaAddress REMOTE = OllamaAddress.candidates("me:secret@192.0.2.1", Map.of()).getFirst();

    private static final OllamaModel LOCAL = model("llama3.2:latest", false);
    private static final OllamaModel CLOUD = model("gpt-oss:120b-cloud", true);

    private static OllamaModel model(String name, boolean cloud) {
        return new OllamaModel(name, "d", new OllamaModel.Size(0, "", ""), Set.of("completion"), cloud);
    }

    private static String refusal(Set<String> allowed, OllamaModel model, OllamaAddress address) {
        OllamaException e = catchThrowableOfType(
                OllamaException.class, () -> new RemoteConsent(allowed).require(model, address));
        return FailureWording.COMMAND_LINE.sentences(e.failure());
    }

    @Test
    void isNotNeededForALocalModel() {
        assertThatCode(() -> new RemoteConsent(Set.of()).require(LOCAL, THIS_COMPUTER)).doesNotThrowAnyException();
    }

    @Test
    void isNeededForAnotherComputerAndNamesItsAddressWithoutThePassword() {
        assertThat(refusal(Set.of(), LOCAL, REMOTE))
                .contains("Ollama at http://192.0.2.1:11434 is another computer")
                .contains("your notes would leave this one")
                .contains("footnote models allow http://192.0.2.1:11434")
                .doesNotContain("secret");
        assertThatCode(() -> new RemoteConsent(Set.of("http://192.0.2.1:11434")).require(LOCAL, REMOTE))
                .doesNotThrowAnyException();
    }

    @Test
    void isNeededForACloudModelAtAnyAddress() {
        assertThat(refusal(Set.of(), CLOUD, THIS_COMPUTER)).contains("gpt-oss:120b-cloud runs on other computers");
        assertThat(refusal(Set.of("http://192.0.2.1:11434"), CLOUD, REMOTE)).contains("gpt-oss:120b-cloud");
        assertThatCode(() -> new RemoteConsent(Set.of("gpt-oss:120b-cloud")).require(CLOUD, THIS_COMPUTER))
                .doesNotThrowAnyException();
    }
}
