package app.footnote;

import app.footnote.cli.launch.LaunchOptions;
import app.footnote.files.FileTree;
import app.footnote.ui.WindowTrainingRun;
import app.footnote.ui.common.DisplayException;
import app.footnote.wiring.Wiring;
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
public final class TrainingRun {

    private static final String QUESTION = "What is the purpose of replication?";

    private TrainingRun() {
    }

    /**
     * @param arguments the folder of a library, and files that answer the question: then all is done with them, in a
     * library that is made anew. Without any only what is over in a second or two is done, in the library that lies in
     * the usual folders.
     */
    public static void main(String[] arguments) throws IOException, DisplayException, InterruptedException {
        if (arguments.length == 0) {
            searches(List.of());
        } else {
            wholly(Path.of(arguments[0]), List.of(arguments).subList(1, arguments.length));
        }
        System.exit(0);
    }

    private static void wholly(Path home, List<String> notes)
            throws IOException, DisplayException, InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        if (Files.exists(home)) {
            FileTree.delete(home);
        }
        List<String> there = List.of("--home", home.toString());
        command(there, "add", notes);
        searches(there);
        try (Wiring wiring = Wiring.of(new LaunchOptions(Optional.of(home), false))) {
            new WindowTrainingRun(wiring).ask(QUESTION);
        }
    }

    private static void searches(List<String> where) {
        command(where, "notes", List.of());
        command(where, "search", List.of(QUESTION));
        command(where, "ask", List.of(QUESTION));
    }

    private static void command(List<String> where, String name, List<String> arguments) {
        List<String> typed = new ArrayList<>(where);
        typed.add(name);
        typed.addAll(arguments);
        int exitCode = Main.run(typed.toArray(String[]::new));
        if (exitCode != 0) {
            throw new IllegalStateException("The command " + typed + " ended with " + exitCode);
        }
    }
}
