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
    void countsMissingProgramsAsTroubleOnlyIfTheyWereChosen() throws Exception {
        server.stop();
        assertThat(check(NOTHING_CHOSEN).state()).isEqualTo(HealthFinding.State.ABSENT);
        assertThat(WordedFinding.found(check(NOTHING_CHOSEN))).contains("not installed");
        assertThat(check(NOTHING_CHOSEN.withModel("llama3.2")).state()).isEqualTo(HealthFinding.State.TROUBLE);
    }

    @Test
    void reportsAWrongAddress() throws Exception {
        server.on("/api/version", exchange -> exchange.text(404, "404 page not found"));

        assertThat(check(NOTHING_CHOSEN).state()).isEqualTo(HealthFinding.State.TROUBLE);
        assertThat(WordedFinding.found(check(NOTHING_CHOSEN))).contains("Something other than Ollama");
    }

    @Test
    void reportsAMissingModel() throws Exception {
        server.having("tiny-embed");

        assertThat(WordedFinding.found(check(NOTHING_CHOSEN))).contains("no model that writes");
        assertThat(WordedFinding.remedy(check(NOTHING_CHOSEN))).contains("llama3.2").contains("GB");
        assertThat(WordedFinding.found(check(NOTHING_CHOSEN.withModel("mistral")))).contains("does not have mistral");
        assertThat(WordedFinding.found(check(NOTHING_CHOSEN.withModel("tiny-embed")))).contains("cannot write");
    }

    @Test
    void reportsAModelThatIsTooLargeForTheMemory() throws Exception {
        server.having("huge-model");
        HealthFinding finding = check(NOTHING_CHOSEN.withModel("huge-model"));

        assertThat(finding.state()).isEqualTo(HealthFinding.State.TROUBLE);
        assertThat(WordedFinding.found(finding)).contains("900.0 GB").contains("8.0 GB");
    }

    @Test
    void acceptsAModelThatWrites() throws Exception {
        server.having("llama3.2");

        assertThat(check(NOTHING_CHOSEN).state()).isEqualTo(HealthFinding.State.GOOD);
        assertThat(WordedFinding.found(check(NOTHING_CHOSEN))).contains("llama3.2");
        assertThat(WordedFinding.found(check(NOTHING_CHOSEN.withModel("llama3.2")))).contains("2.0 GB");
        assertThat(WordedFinding.found(check(NOTHING_CHOSEN.withModel("quotes")))).contains("not used");
    }
}
