package app.footnote;

import app.footnote.cli.CommandLineProgram;
import app.footnote.cli.Launch;
import app.footnote.ui.WindowRehearsal;
import app.footnote.ui.common.DisplayException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goes once through what students do, on the command line and in the window, so that the JVM can keep what it loaded
 * and learnt meanwhile for all later starts (JEP 483, 514 and 515). The build runs it; no display is needed.
 */
public final class Rehearsal {

    private static final String QUESTION = "What is the purpose of replication?";

    private Rehearsal() {
    }

    /** @param args a folder for the library, which is made, and the notes that are added to it */
    public static void main(String[] args) throws DisplayException, InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Path home = Path.of(args[0]);
        List<List<String>> commands = List.of(
                List.of("add", args[1]),
                List.of("notes"),
                List.of("search", QUESTION),
                List.of("ask", QUESTION));
        for (List<String> command : commands) {
            run(home, command);
        }
        try (Wiring wiring = Wiring.of(new Launch(Optional.of(home), false))) {
            new WindowRehearsal(wiring).ask(QUESTION);
        }
        System.exit(0);
    }

    private static void run(Path home, List<String> command) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--home", home.toString()));
        int exitCode = new CommandLineProgram(Wiring::of, _ -> {
        }).run(arguments.toArray(String[]::new));
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}
