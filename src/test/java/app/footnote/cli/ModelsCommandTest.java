package app.footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.TestTerminal;
import app.footnote.embed.folder.BuiltInModelFolder;
import app.footnote.health.OllamaOnlyServices;
import app.footnote.ollama.OllamaClient;
import app.footnote.ollama.OllamaDouble;
import app.footnote.ollama.ScriptedEmbeddings;
import app.footnote.settings.AppFolders;
import app.footnote.settings.EmbeddingSettings;
import app.footnote.settings.OllamaSettings;
import app.footnote.settings.SettingsException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ModelsCommandTest {

    @TempDir
    private Path home;

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final OllamaDouble server = new OllamaDouble();
    private final OllamaClient ollama = server.client(executor);
    private OllamaOnlyServices services;

    @BeforeEach
    void open() {
        services = new OllamaOnlyServices(AppFolders.in(home), ollama);
    }

    @AfterEach
    void close() {
        ollama.close();
        server.close();
        executor.close();
    }

    private TestTerminal run(int exitCode, String... arguments) {
        return runWithInput("", exitCode, arguments);
    }

    private TestTerminal runWithInput(String input, int exitCode, String... arguments) {
        TestTerminal terminal = new TestTerminal(input, false);
        assertThat(new CommandLineProgram(_ -> services, _ -> {
        }, terminal.terminal()).run(arguments))
                .as(terminal.err())
                .isEqualTo(exitCode);
        return terminal;
    }

    @Test
    void choosesAnEmbeddingModelThatWorks() throws Exception {
        server.having("bge-m3-embed");

        TestTerminal terminal = run(ExitCode.DONE, "models", "embed", "bge-m3-embed");

        assertThat(terminal.out()).startsWith("bge-m3-embed is now used for search by meaning.");
        EmbeddingSettings chosen = services.settings().load().settings().embedding();
        assertThat(chosen.model()).isEqualTo("bge-m3-embed");
        assertThat(chosen.dimension()).isEqualTo(ScriptedEmbeddings.DIMENSION);

        run(ExitCode.DONE, "models", "embed", "built-in");
        assertThat(services.settings().load().settings().embedding()).isEqualTo(EmbeddingSettings.builtIn());
    }

    @Test
    void rejectsAnEmbeddingModelThatDoesNotWork() throws Exception {
        TestTerminal missing = run(ExitCode.FAILED, "models", "embed", "bge-m3-embed");
        assertThat(missing.err()).contains("Ollama has no model named bge-m3-embed.");

        server.having("llama3.2").on(
                "/api/embed",
                ScriptedEmbeddings.refusing(501,
                        "This server does not support embeddings. Start it with `--embeddings`"));
        TestTerminal writer = run(ExitCode.FAILED, "models", "embed", "llama3.2");
        assertThat(writer.err()).contains("llama3.2 cannot compute embeddings");

        assertThat(services.settings().load().settings().embedding().isBuiltIn()).isTrue();
    }

    @Test
    void choosesAModelInAFolderWithoutOllama() throws Exception {
        server.stop();
        Path folder = BuiltInModelFolder.createIn(home.resolve("models"), "small-model");

        TestTerminal terminal = run(ExitCode.DONE, "models", "embed", "--folder", folder.toString());

        assertThat(terminal.out()).startsWith("small-model is now used for search by meaning.");
        EmbeddingSettings chosen = services.settings().load().settings().embedding();
        assertThat(chosen.folder()).isEqualTo(folder.toString());
        assertThat(chosen.wasSeen()).isTrue();

        run(ExitCode.DONE, "models", "embed", "built-in");
        assertThat(services.settings().load().settings().embedding()).isEqualTo(EmbeddingSettings.builtIn());
    }

    @Test
    void rejectsAFolderWithoutAModel() throws Exception {
        assertThat(run(ExitCode.FAILED, "models", "embed", "--folder", home.toString()).err())
                .contains("has no ONNX model")
                .contains("Choose a folder with an ONNX model");
        run(ExitCode.WRONG_USE, "models", "embed", "--folder", home.toString(), "bge-m3");

        assertThat(services.settings().load().settings().embedding().isBuiltIn()).isTrue();
    }

    private OllamaSettings settings() throws SettingsException {
        return services.settings().load().settings().ollama();
    }

    @Test
    void listsTheModelsWithTheirPropertiesAndRemarks() throws Exception {
        server.having("llama3.2", "huge-model", "tiny-embed", "gpt-oss:120b-cloud");
        run(ExitCode.DONE, "models", "use", "llama3.2");

        String list = run(ExitCode.DONE, "models").out();

        assertThat(list.lines()).anySatisfy(
                line -> assertThat(line).startsWith("llama3.2 ").contains("2.0 GB", "3.2B", "write",
                        "writes your answers"))
                .anySatisfy(line -> assertThat(line).startsWith("huge-model").contains("too large"))
                .anySatisfy(line -> assertThat(line).startsWith("tiny-embed").contains("embed"))
                .anySatisfy(line -> assertThat(line).startsWith("gpt-oss:120b-cloud").contains("leave this computer"));
    }

    @Test
    void listsTheModelsAsJson() {
        server.having("llama3.2");

        assertThat(run(ExitCode.DONE, "models", "--json").out())
                .contains("\"running\":true", "\"name\":\"llama3.2\"", "\"bytes\":2019393189");
    }

    @Test
    void saysWhatToDoWithoutOllama() {
        server.stop();

        TestTerminal terminal = run(ExitCode.FAILED, "models");

        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).contains("not installed").contains("Install it");
    }

    @Test
    void downloadsAModel() {
        server.on("/api/pull", exchange -> {
            exchange.line("{\"status\":\"pulling manifest\"}");
            exchange.line("{\"status\":\"pulling a\",\"digest\":\"a\",\"total\":300,\"completed\":100}");
            exchange.line("{\"status\":\"pulling a\",\"digest\":\"a\",\"total\":300,\"completed\":300}");
            exchange.line("{\"status\":\"success\"}");
            exchange.end();
        });

        TestTerminal terminal = run(ExitCode.DONE, "models", "pull", "llama3.2:3b");

        assertThat(terminal.err().lines())
                .containsExactly("llama3.2:3b: looking up", "llama3.2:3b: downloading", "llama3.2:3b: done");
        assertThat(terminal.out()).contains("Ollama now has llama3.2:3b.");
    }

    @Test
    void deletesAModelOnlyAfterConfirmation() throws Exception {
        server.having("llama3.2", "mistral");

        assertThat(runWithInput("n\n", ExitCode.FAILED, "models", "remove", "llama3.2").err())
                .contains("Nothing was deleted");
        assertThat(ollama.models()).hasSize(2);

        runWithInput("y\n", ExitCode.DONE, "models", "remove", "llama3.2");
        run(ExitCode.DONE, "models", "remove", "--yes", "mistral");
        assertThat(ollama.models()).isEmpty();
    }

    @Test
    void savesTheChosenModel() throws Exception {
        server.having("llama3.2");
        assertThat(run(ExitCode.DONE, "models", "use", "llama3.2").err()).isEmpty();
        assertThat(settings().model()).isEqualTo("llama3.2");

        assertThat(run(ExitCode.DONE, "models", "use", "mistral").err()).contains("footnote models pull mistral");
        assertThat(settings().model()).isEqualTo("mistral");

        run(ExitCode.DONE, "models", "use", "auto");
        assertThat(settings().model()).isEmpty();

        run(ExitCode.DONE, "models", "allow", "http://10.0.0.7:11434");
        assertThat(settings().allowed()).containsExactly("http://10.0.0.7:11434");
    }
}
