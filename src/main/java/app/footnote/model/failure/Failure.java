package app.footnote.model.failure;

import java.util.stream.Stream;

/**
 * A problem and its remedy, as values. The window and the command line word them differently. Immutable.
 *
 * @param problem what happened and why
 * @param remedy what to do next
 */
public record Failure(Kind kind, Message problem, Remedy remedy) {

    /** The kinds of failures, for programs. Their names are part of the JSON that is printed and stored. */
    public enum Kind {
        NEEDS_PASSWORD,
        DAMAGED,
        EMPTY,
        UNSUPPORTED,
        TOO_LARGE,
        UNREADABLE,
        TOOK_TOO_LONG,
        MISSING,
        EMBEDDING,
        INDEX,
        MODEL,
        SERVER,
        INTERNAL;

        /** The kind with a stored name; {@link #INTERNAL} for a kind of a later release. */
        public static Kind named(String name) {
            return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst().orElse(INTERNAL);
        }
    }

    /** A failure that is already in words, such as one that an older release stored. */
    public static Failure verbatim(Kind kind, String problem, String remedy) {
        return new Failure(kind, Message.verbatim(problem), Remedy.verbatim(remedy));
    }

    /** The same failure with another remedy. */
    public Failure with(Remedy other) {
        return new Failure(kind, problem, other);
    }

    /** For logs and debuggers. */
    @Override
    public String toString() {
        return kind + " " + problem;
    }
}
