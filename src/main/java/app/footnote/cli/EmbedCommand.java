package app.footnote.cli;

import app.footnote.cli.launch.ExitCode;
import app.footnote.health.EmbeddingModels;
import app.footnote.health.Services;
import app.footnote.messages.Messages;
import app.footnote.settings.EmbeddingSettings;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Chooses the embedding model. */
@Command(name = "embed")
final class EmbedCommand implements Callable<Integer> {

    private static final Messages TEXTS = Messages.of("cli");

    @ArgGroup
    private ModelChoice choice = new ModelChoice();

    private final CommandContext context;

    EmbedCommand(CommandContext context) {
        this.context = context;
    }

    /** The chosen model. Only one of the fields can be given. */
    private static final class ModelChoice {

        @Parameters(paramLabel = "NAME", descriptionKey = "name", arity = "0..1")
        private @Nullable String name;

        @Option(names = "--folder", paramLabel = "DIR")
        private @Nullable Path folder;
    }

    @Override
    public Integer call() throws Exception {
        try (Services services = context.openServices()) {
            EmbeddingSettings chosen = chosen(services);
            services.settings().change(settings -> settings.with(chosen.with(settings.embedding().effort())));
            context.terminal().out().println(
                    chosen.isBuiltIn()
                            ? TEXTS.text("embed.built-in")
                            : TEXTS.text("embed.chosen", chosen.model()));
        }
        return ExitCode.DONE;
    }

    /** The chosen model. Fails if the model does not work. */
    private EmbeddingSettings chosen(Services services) throws Exception {
        EmbeddingModels models = EmbeddingModels.of(services);
        if (choice.folder != null) {
            return models.inFolder(choice.folder);
        }
        if (choice.name == null || choice.name.equals(EmbeddingSettings.BUILT_IN)) {
            return EmbeddingSettings.builtIn();
        }
        Set<String> allowed = Set.copyOf(services.settings().load().settings().ollama().allowed());
        return models.ofOllama(choice.name.strip(), allowed);
    }
}
