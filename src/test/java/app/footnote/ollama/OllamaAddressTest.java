package app.footnote.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OllamaAddressTest {

    @Test
    void triesTheIpv4AddressBeforeLocalhost() {
        assertThat(candidates("", Map.of()))
                .containsExactly("http://127.0.0.1:11434", "http://localhost:11434");
        assertThat(candidates("localhost:8080", Map.of()))
                .containsExactly("http://127.0.0.1:8080", "http://localhost:8080");
    }

    @Test
    void prefersTheChosenAddressToTheVariable() {
        Map<String, String> environment = Map.of(OllamaAddress.HOST_VARIABLE, "10.0.0.7");

        assertThat(candidates("", environment)).containsExactly("http://10.0.0.7:11434");
        assertThat(candidates("10.0.0.8", environment)).containsExactly("http://10.0.0.8:11434");
    }

    @ParameterizedTest
    @CsvSource({
            "10.0.0.7, http://10.0.0.7:11434",
            "10.0.0.7:99, http://10.0.0.7:99",
            ":12345, http://127.0.0.1:12345",
            "http://box, http://box:80",
            "https://box, https://box:443",
            "HTTPS://box/ollama/, https://box:443/ollama",
            "0.0.0.0, http://127.0.0.1:11434",
            "[::], http://127.0.0.1:11434",
            "[::1]:99, http://[::1]:99",
            "box:99999, http://box:11434",
            "' \"box\" ', http://box:11434",
    })
    void readsTheVariableAsOllamaDoes(String value, String first) {
        assertThat(candidates("", Map.of(OllamaAddress.HOST_VARIABLE, value))).first().isEqualTo(first);
    }

    @Test
    void findsNoAddressInInvalidText() {
        assertThat(candidates("no such host!", Map.of())).isEmpty();
        assertThat(candidates("http://", Map.of())).isNotEmpty();
    }

    @Test
    void neverShowsCredentials() {
        OllamaAddress address = OllamaAddress.candidates("https://me:secret@box", Map.of()).getFirst();

        assertThat(address.userAndPassword()).isEqualTo("me:secret");
        assertThat(address.toString()).isEqualTo("https://box:443").doesNotContain("secret");
        assertThat(address.authorization()).contains("Basic bWU6c2VjcmV0");
    }

    @Test
    void distinguishesThisComputerFromOthers() {
        assertThat(OllamaAddress.candidates("", Map.of())).allMatch(OllamaAddress::isThisComputer);
        assertThat(OllamaAddress.candidates("[::1]", Map.of())).allMatch(OllamaAddress::isThisComputer);
        assertThat(OllamaAddress.candidates("192.0.2.1", Map.of())).noneMatch(OllamaAddress::isThisComputer);
    }

    private static List<String> candidates(String chosen, Map<String, String> environment) {
        return OllamaAddress.candidates(chosen, environment).stream().map(OllamaAddress::toString).toList();
    }
}
