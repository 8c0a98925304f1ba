package app.footnote.cli.launch;

import java.util.Optional;

/** Asks for the password of a server. */
@FunctionalInterface
public interface PasswordPrompt {

    /** The password; empty if there is no terminal or nothing was typed. */
    Optional<String> ask(String host);
}
