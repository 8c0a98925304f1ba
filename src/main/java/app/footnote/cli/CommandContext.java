package app.footnote.cli;

import app.footnote.cli.launch.AppLauncher;
import app.footnote.cli.print.Terminal;
import app.footnote.health.Services;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What all commands share: how the program was called, where it reads and writes, and the way into the house. */
final class CommandContext {

    private final FootnoteCommand root;
    private final AppLauncher door;
    private final Terminal terminal;
    private final Map<String, Optional<String>> typed = new HashMap<>();
    private Optional<Path> logFile = Optional.empty();

    CommandContext(FootnoteCommand root, AppLauncher door, Terminal terminal) {
        this.root = root;
        this.door = door;
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    boolean verbose() {
        return root.verbose();
    }

    /** Opens the house, which its caller closes. */
    Services enter() throws Exception {
        Services house = door.open(root.launch(this::password));
        logFile = Optional.of(house.logFile());
        return house;
    }

    /** A command that opens the house several times asks once. */
    private Optional<String> password(String host) {
        return typed.computeIfAbsent(host, terminal::password);
    }

    /** Where details of a trouble are written; empty before the house was opened. */
    Optional<Path> logFile() {
        return logFile;
    }
}
