package app.footnote.model.failure;

import java.util.List;

/**
 * What to do about a failure, before it is put into words. The window names its buttons, the command line its commands.
 * Immutable.
 *
 * @param arguments the values that go into the words, as in a {@link Message}
 */
public record Remedy(RemedyAction action, List<Object> arguments) {

    public Remedy {
        arguments = List.copyOf(arguments);
    }

    public static Remedy of(RemedyAction action, Object... arguments) {
        return new Remedy(action, List.of(arguments));
    }

    /** Words that are told as they are. */
    public static Remedy verbatim(String words) {
        return of(RemedyAction.VERBATIM, words);
    }
}
