package app.footnote.cli;

import app.footnote.cli.launch.ExitCode;
import app.footnote.embed.ollama.EmbeddingServer;
import app.footnote.embed.ollama.OllamaEmbedder;
import app.footnote.embed.ollama.OllamaEmbeddingServer;
import app.footnote.health.Services;
import app.footnote.settings.EmbeddingSettings;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Chooses what turns notes into vectors. */
@Command(name = "embed", header = "Choose what turns your notes into vectors.",
        description = "%nThe built-in model knows English. Ollama has others, such as bge-m3 for many languages."
                + " Your notes are then embedded anew, by 'footnote add' or in the window, and stay findable meanwhile.%n")
final class EmbedCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "An embedding model that Ollama has, or 'built-in'.")
    private String name = EmbeddingSettings.BUILT_IN;

    private final CommandContext context;

    EmbedCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (Services house = context.enter()) {
            EmbeddingSettings chosen = chosen(house);
            house.settings().change(settings -> settings.with(chosen.with(settings.embedding().effort())));
        }
        context.terminal().out().println(
                "From now on " + (name.equals(EmbeddingSettings.BUILT_IN) ? "the built-in model" : name)
                        + " turns your notes into vectors. A window that is open goes on as before until it is restarted.");
        return ExitCode.DONE;
    }

    /** What does not work is not chosen. */
    private EmbeddingSettings chosen(Services house) throws Exception {
        if (name.equals(EmbeddingSettings.BUILT_IN)) {
            return EmbeddingSettings.builtIn();
        }
        Set<String> allowed = Set.copyOf(house.settings().load().settings().ollama().allowed());
        EmbeddingServer server = new OllamaEmbeddingServer(house.ollama(), () -> allowed);
        return EmbeddingSettings.of(OllamaEmbedder.identify(server, name.strip()));
    }
}
