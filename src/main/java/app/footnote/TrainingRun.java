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
 * Does once what students do, on the command line and in the window, so that the JVM can store the loaded classes and
 * profiles in a cache for all later starts (JEP 483, 514 and 515). The build runs it. It needs no display.
 */
public final class TrainingRun {

    private static final String QUESTION = "What is the purpose of replication?";

    private TrainingRun() {
    }

    /**
     * @param arguments a data folder, which is created anew, and files that answer the question. Without arguments only
     * short commands run, with the library in the usual folders.
     */
    public static void main(String[] arguments) throws IOException, DisplayException, InterruptedException {
        if (arguments.length == 0) {
            searches(List.of());
        } else {
            everything(Path.of(arguments[0]), List.of(arguments).subList(1, arguments.length));
        }
        System.exit(0);
    }

    private static void everything(Path home, List<String> notes)
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
