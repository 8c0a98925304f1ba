package app.footnote.cli.launch;

import java.util.Optional;

/** Asks the student for the password of a server. */
@FunctionalInterface
public interface PasswordPrompt {

    /** The password; empty if nobody can be asked, or nothing was typed. */
    Optional<String> ask(String host);
}
