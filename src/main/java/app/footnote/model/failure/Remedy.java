package app.footnote.model.failure;

import java.util.List;

/**
 * A remedy for a failure, as an action and arguments. The window words it with its buttons, the command line with its
 * commands. Immutable.
 *
 * @param arguments the values to insert into the text, as in a {@link Message}
 */
public record Remedy(RemedyAction action, List<Object> arguments) {

    public Remedy {
        arguments = Message.canonical(arguments);
    }

    public static Remedy of(RemedyAction action, Object... arguments) {
        return new Remedy(action, List.of(arguments));
    }

    /** A remedy with a fixed text. */
    public static Remedy verbatim(String words) {
        return of(RemedyAction.VERBATIM, words);
    }
}
