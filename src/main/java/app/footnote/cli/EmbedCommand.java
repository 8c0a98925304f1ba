package app.footnote.cli;

import app.footnote.cli.launch.ExitCode;
import app.footnote.embed.ollama.EmbeddingServer;
import app.footnote.embed.ollama.OllamaEmbedder;
import app.footnote.embed.ollama.OllamaEmbeddingServer;
import app.footnote.health.Services;
import app.footnote.messages.Messages;
import app.footnote.settings.EmbeddingSettings;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Chooses the embedding model. */
@Command(name = "embed")
final class EmbedCommand implements Callable<Integer> {

    private static final Messages TEXTS = Messages.of("cli");

    @Parameters(paramLabel = "NAME", descriptionKey = "name")
    private String name = EmbeddingSettings.BUILT_IN;

    private final CommandContext context;

    EmbedCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (Services services = context.openServices()) {
            EmbeddingSettings chosen = chosen(services);
            services.settings().change(settings -> settings.with(chosen.with(settings.embedding().effort())));
        }
        context.terminal().out().println(
                name.equals(EmbeddingSettings.BUILT_IN)
                        ? TEXTS.text("embed.built-in")
                        : TEXTS.text("embed.chosen", name));
        return ExitCode.DONE;
    }

    /** The chosen model. Fails if the model does not work. */
    private EmbeddingSettings chosen(Services services) throws Exception {
        if (name.equals(EmbeddingSettings.BUILT_IN)) {
            return EmbeddingSettings.builtIn();
        }
        Set<String> allowed = Set.copyOf(services.settings().load().settings().ollama().allowed());
        EmbeddingServer server = new OllamaEmbeddingServer(services.ollama(), () -> allowed);
        return EmbeddingSettings.of(OllamaEmbedder.identify(server, name.strip()));
    }
}
