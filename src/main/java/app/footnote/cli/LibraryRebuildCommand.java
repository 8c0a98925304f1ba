package app.footnote.cli;

import app.footnote.cli.launch.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Builds the index again from the notes. */
@Command(name = "rebuild")
final class LibraryRebuildCommand implements Callable<Integer> {

    private final CommandContext context;

    LibraryRebuildCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        return new IndexRebuild(context).run() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
