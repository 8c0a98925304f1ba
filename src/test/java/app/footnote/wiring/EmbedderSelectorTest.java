package app.footnote.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.embed.BuiltInEmbedder;
import app.footnote.embed.Embedder;
import app.footnote.embed.ollama.OllamaEmbeddingServer;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.ollama.OllamaClient;
import app.footnote.ollama.OllamaDouble;
import app.footnote.settings.EmbeddingSettings;
import app.footnote.settings.Settings;
import app.footnote.settings.SettingsFile;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class EmbedderSelectorTest {

    private static final String MODEL = "bge-m3-embed";

    @TempDir
    private Path home;

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final OllamaDouble server = new OllamaDouble().having(MODEL);
    private final OllamaClient ollama = server.client(executor);
    private Embedder builtIn;
    private SettingsFile settings;

    @BeforeEach
    void open() {
        builtIn = new OnDemandEmbedder(() -> BuiltInEmbedder.open(home.resolve("native"), () -> 2));
        settings = new SettingsFile(home.resolve("settings.json"));
    }

    @AfterEach
    void close() {
        ollama.close();
        server.close();
        executor.close();
    }

    @Test
    void selectsTheBuiltInModelByDefaultWithoutARequest() throws Exception {
        EmbedderSelector choice = new EmbedderSelector(settings, () -> {
            throw new AssertionError("A server is not needed");
        }, folders(), builtIn);

        assertThat(choice.embedder()).isSameAs(builtIn);
    }

    @Test
    void selectsAndStoresTheChosenModel() throws Exception {
        choose(MODEL);

        EmbeddingIdentity identity = chosen().identity();

        assertThat(identity.model()).isEqualTo(MODEL);
        assertThat(settings.load().settings().embedding().lastIdentity()).isEqualTo(identity);
    }

    @Test
    void selectsTheStoredModelWhileOllamaIsUnreachable() throws Exception {
        choose(MODEL);
        EmbeddingIdentity before = chosen().identity();

        server.stop();

        assertThat(chosen().identity()).isEqualTo(before);
    }

    @Test
    void selectsTheNewIdentityOfAReplacedModel() throws Exception {
        choose(MODEL);
        EmbeddingIdentity before = chosen().identity();

        server.renewModels();

        assertThat(chosen().identity()).isNotEqualTo(before);
        assertThat(settings.load().settings().embedding().lastIdentity()).isEqualTo(chosen().identity());
    }

    @Test
    void selectsTheBuiltInModelIfTheChosenOneWasNeverReached() throws Exception {
        choose("never-pulled");

        assertThat(chosen().identity()).isEqualTo(BuiltInEmbedder.IDENTITY);
        assertThat(settings.load().settings().embedding().model()).isEqualTo("never-pulled");
    }

    private void choose(String model) throws Exception {
        settings.save(Settings.defaults().with(EmbeddingSettings.ofModel(model)));
    }

    private Embedder chosen() throws Exception {
        return new EmbedderSelector(
                settings, () -> new OllamaEmbeddingServer(ollama, Set::of), folders(), builtIn).embedder();
    }

    private FolderEmbedders folders() {
        return new FolderEmbedders(home.resolve("native"), () -> 2);
    }
}
