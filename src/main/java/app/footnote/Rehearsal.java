package app.footnote;

import app.footnote.cli.CommandLineProgram;
import app.footnote.cli.Launch;
import app.footnote.files.FileTree;
import app.footnote.ui.WindowRehearsal;
import app.footnote.ui.common.DisplayException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Goes once through what students do, on the command line and in the window, so that the JVM can keep what it loaded
 * and learnt meanwhile for all later starts (JEP 483, 514 and 515). The build runs it; no display is needed.
 */
public final class Rehearsal {

    private static final String QUESTION = "What is the purpose of replication?";

    private final Path home;

    private Rehearsal(Path home) {
        this.home = home;
    }

    /**
     * @param arguments the folder of a library, and files that answer the question: then all is done with them, in a
     * library that is made anew. Without files only what is over in a second or two is done, in the library that is
     * there.
     */
    public static void main(String[] arguments) throws IOException, DisplayException, InterruptedException {
        Rehearsal rehearsal = new Rehearsal(Path.of(arguments[0]));
        if (arguments.length == 1) {
            rehearsal.quickly();
        } else {
            rehearsal.wholly(Arrays.copyOfRange(arguments, 1, arguments.length));
        }
        System.exit(0);
    }

    private void wholly(String[] notes) throws IOException, DisplayException, InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        if (Files.exists(home)) {
            FileTree.delete(home);
        }
        command("add", notes);
        quickly();
        try (Wiring wiring = Wiring.of(new Launch(Optional.of(home), false))) {
            new WindowRehearsal(wiring).ask(QUESTION);
        }
    }

    private void quickly() {
        command("notes");
        command("search", QUESTION);
        command("ask", QUESTION);
    }

    private void command(String name, String... arguments) {
        List<String> typed = new ArrayList<>(List.of("--home", home.toString(), name));
        typed.addAll(List.of(arguments));
        int exitCode = new CommandLineProgram(Wiring::of, _ -> {
        }).run(typed.toArray(String[]::new));
        if (exitCode != 0) {
            throw new IllegalStateException("The command " + typed + " ended with " + exitCode);
        }
    }
}
