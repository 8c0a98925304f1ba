package app.footnote.cli;

import app.footnote.cli.input.SessionSelector;
import app.footnote.cli.input.TranscriptFile;
import app.footnote.cli.launch.ExitCode;
import app.footnote.health.Services;
import app.footnote.session.SessionStore;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a session to a file. */
@Command(name = "export", header = "Write a session to a file, with all its footnotes.", description = "")
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SESSION",
            description = "The session's id, the beginning of it, a part of its title, or 'last'.")
    private String session = "";

    @Option(names = "--to", paramLabel = "FILE", required = true,
            description = "Where to write; the name's ending says how: .md, .html, .pdf, .txt or .json.")
    private @Nullable Path file;

    private final CommandContext context;

    ExportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        TranscriptFile transcript = TranscriptFile.named(Objects.requireNonNull(file, "picocli asks for it"));
        try (Services house = context.enter()) {
            SessionStore store = house.sessions();
            transcript.write(store.load(new SessionSelector(store).session(session)), context.terminal());
        }
        return ExitCode.DONE;
    }
}
