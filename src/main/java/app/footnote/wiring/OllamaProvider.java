package app.footnote.wiring;

import app.footnote.answer.ollama.ModelChoice;
import app.footnote.answer.ollama.OllamaLanguageModels;
import app.footnote.embed.ollama.OllamaEmbeddingServer;
import app.footnote.ollama.HostMachine;
import app.footnote.ollama.OllamaAddress;
import app.footnote.ollama.OllamaClient;
import app.footnote.settings.OllamaSettings;
import app.footnote.settings.SettingsFile;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Ollama and its models as the settings want them. The settings are read anew each time, so that what the student
 * changes holds from the next question on. Safe for use by many threads.
 */
final class OllamaProvider implements AutoCloseable {

    private final SettingsFile settings;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("ollama-", 1).factory());
    private final OllamaClient ollama;
    private final OllamaLanguageModels writers;
    private final OllamaEmbeddingServer vectors;

    OllamaProvider(SettingsFile settings) {
        this.settings = settings;
        ollama = new OllamaClient(this::addresses, System.getenv(), threads);
        vectors = new OllamaEmbeddingServer(ollama, () -> Set.copyOf(chosen().allowed()));
        writers = new OllamaLanguageModels(ollama, HostMachine.ofThis(), this::choice);
    }

    OllamaClient ollama() {
        return ollama;
    }

    OllamaLanguageModels writers() {
        return writers;
    }

    OllamaEmbeddingServer vectors() {
        return vectors;
    }

    /** Whether a model is asked, too, what the notes do not seem to cover. */
    boolean writeUncovered() {
        return chosen().writing().uncovered() == OllamaSettings.Uncovered.TELL_MODEL;
    }

    private List<OllamaAddress> addresses() {
        return OllamaAddress.candidates(chosen().address(), System.getenv());
    }

    private ModelChoice choice() {
        OllamaSettings chosen = chosen();
        return new ModelChoice(
                chosen.model(), chosen.contextTokens(), chosen.thinking(), chosen.writing().judging(),
                Set.copyOf(chosen.allowed()));
    }

    private OllamaSettings chosen() {
        return settings.loadOrDefaults().ollama();
    }

    @Override
    public void close() {
        ollama.close();
        threads.close();
    }
}
