package app.footnote.cli;

import app.footnote.cli.input.SessionSelector;
import app.footnote.cli.input.TranscriptFile;
import app.footnote.cli.launch.ExitCode;
import app.footnote.health.Services;
import app.footnote.library.SourceLines;
import app.footnote.session.SessionStore;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Exports a session to a file. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SESSION", descriptionKey = "session")
    private String session = "";

    @Option(names = "--to", paramLabel = "FILE", required = true)
    private @Nullable Path file;

    private final CommandContext context;

    ExportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        TranscriptFile transcript = TranscriptFile.named(Objects.requireNonNull(file, "picocli requires it"));
        try (Services services = context.openServices()) {
            SessionStore store = services.sessions();
            transcript.write(
                    store.load(new SessionSelector(store).session(session)), new SourceLines(services::library),
                    context.terminal());
        }
        return ExitCode.DONE;
    }
}
