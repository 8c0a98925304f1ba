package app.footnote.health;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.ollama.HostMachine;
import app.footnote.ollama.OllamaClient;
import app.footnote.ollama.OllamaDouble;
import app.footnote.settings.OllamaSettings;
import app.footnote.settings.Settings;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OllamaHealthTest {

    private static final OllamaSettings NOTHING_CHOSEN = Settings.defaults().ollama();

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final OllamaDouble server = new OllamaDouble();
    private final OllamaClient ollama = server.client(executor);

    @AfterEach
    void close() {
        ollama.close();
        server.close();
        executor.close();
    }

    private HealthFinding check(OllamaSettings chosen) throws InterruptedException {
        return new OllamaHealth(ollama.state(), chosen, new HostMachine(8_000_000_000L)).findings().getLast();
    }

    @Test
    void countsWhatWasNotChosenAsNoTrouble() throws Exception {
        server.stop();
        assertThat(check(NOTHING_CHOSEN).state()).isEqualTo(HealthFinding.State.ABSENT);
        assertThat(check(NOTHING_CHOSEN).found()).contains("not installed");
        assertThat(check(NOTHING_CHOSEN.withModel("llama3.2")).state()).isEqualTo(HealthFinding.State.TROUBLE);
    }

    @Test
    void tellsAWrongAddress() throws Exception {
        server.on("/api/version", exchange -> exchange.text(404, "404 page not found"));

        assertThat(check(NOTHING_CHOSEN).state()).isEqualTo(HealthFinding.State.TROUBLE);
        assertThat(check(NOTHING_CHOSEN).found()).contains("Something other than Ollama");
    }

    @Test
    void tellsThatThereIsNoModel() throws Exception {
        server.having("tiny-embed");

        assertThat(check(NOTHING_CHOSEN).found()).contains("none that writes");
        assertThat(check(NOTHING_CHOSEN).remedy()).contains("llama3.2").contains("GB");
        assertThat(check(NOTHING_CHOSEN.withModel("mistral")).found()).contains("no model called mistral");
        assertThat(check(NOTHING_CHOSEN.withModel("tiny-embed")).found()).contains("cannot write");
    }

    @Test
    void tellsThatTheModelIsTooLargeForTheMemory() throws Exception {
        server.having("huge-model");
        HealthFinding finding = check(NOTHING_CHOSEN.withModel("huge-model"));

        assertThat(finding.state()).isEqualTo(HealthFinding.State.TROUBLE);
        assertThat(finding.found()).contains("900.0 GB").contains("8.0 GB");
    }

    @Test
    void isContentWithAModelThatWrites() throws Exception {
        server.having("llama3.2");

        assertThat(check(NOTHING_CHOSEN).state()).isEqualTo(HealthFinding.State.GOOD);
        assertThat(check(NOTHING_CHOSEN).found()).contains("llama3.2");
        assertThat(check(NOTHING_CHOSEN.withModel("llama3.2")).found()).contains("2.0 GB");
        assertThat(check(NOTHING_CHOSEN.withModel("quotes")).found()).contains("none is wanted");
    }
}
