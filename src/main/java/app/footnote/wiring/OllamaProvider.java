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
 * The Ollama client, its language models and its embedding models, as the settings configure them. The settings are
 * read for each use, so a change takes effect with the next question. Safe for use by several threads.
 */
final class OllamaProvider implements AutoCloseable {

    private final SettingsFile settings;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("ollama-", 1).factory());
    private final OllamaClient client;
    private final OllamaLanguageModels languageModels;
    private final OllamaEmbeddingServer embeddingServer;

    OllamaProvider(SettingsFile settings) {
        this.settings = settings;
        client = new OllamaClient(this::addresses, System.getenv(), threads);
        embeddingServer = new OllamaEmbeddingServer(client, () -> Set.copyOf(ollamaSettings().allowed()));
        languageModels = new OllamaLanguageModels(client, HostMachine.local(), this::modelChoice);
    }

    OllamaClient client() {
        return client;
    }

    OllamaLanguageModels languageModels() {
        return languageModels;
    }

    OllamaEmbeddingServer embeddingServer() {
        return embeddingServer;
    }

    /** Whether a model is also asked questions that the notes do not seem to cover. */
    boolean writesUncovered() {
        return ollamaSettings().writing().uncovered() == OllamaSettings.Uncovered.TELL_MODEL;
    }

    private List<OllamaAddress> addresses() {
        return OllamaAddress.candidates(ollamaSettings().address(), System.getenv());
    }

    private ModelChoice modelChoice() {
        OllamaSettings chosen = ollamaSettings();
        return new ModelChoice(
                chosen.model(), chosen.contextTokens(), chosen.thinking(), chosen.writing().judging(),
                Set.copyOf(chosen.allowed()));
    }

    private OllamaSettings ollamaSettings() {
        return settings.loadOrDefaults().ollama();
    }

    @Override
    public void close() {
        client.close();
        threads.close();
    }
}
