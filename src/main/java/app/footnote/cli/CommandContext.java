package app.footnote.cli;

import app.footnote.cli.launch.AppLauncher;
import app.footnote.cli.print.Terminal;
import app.footnote.health.Services;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Shared by all commands: the global options, the terminal, and access to the services. Not thread-safe. */
final class CommandContext {

    private final FootnoteCommand root;
    private final AppLauncher launcher;
    private final Terminal terminal;
    private final Map<String, Optional<String>> passwords = new HashMap<>();
    private Optional<Path> logFile = Optional.empty();

    CommandContext(FootnoteCommand root, AppLauncher launcher, Terminal terminal) {
        this.root = root;
        this.launcher = launcher;
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    boolean verbose() {
        return root.verbose();
    }

    /** Opens the services. The caller closes them. */
    Services openServices() throws Exception {
        Services services = launcher.open(root.launchOptions(this::password));
        logFile = Optional.of(services.logFile());
        return services;
    }

    /** Asks for a password once, even if a command opens the services several times. */
    private Optional<String> password(String host) {
        return passwords.computeIfAbsent(host, terminal::password);
    }

    /** The log file; empty before the services have been opened. */
    Optional<Path> logFile() {
        return logFile;
    }
}
