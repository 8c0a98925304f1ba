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

    /** @param notes what is added to a library that is deleted in the end; files that answer the question */
    public static void main(String[] notes) throws IOException, DisplayException, InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Path home = Files.createTempDirectory("footnote-rehearsal");
        try {
            new Rehearsal(home).run(notes);
        } finally {
            FileTree.delete(home);
        }
        System.exit(0);
    }

    private void run(String[] notes) throws DisplayException, InterruptedException {
        command("add", notes);
        command("notes");
        command("search", QUESTION);
        command("ask", QUESTION);
        try (Wiring wiring = Wiring.of(new Launch(Optional.of(home), false))) {
            new WindowRehearsal(wiring).ask(QUESTION);
        }
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
