package app.footnote.model.failure;

import java.util.List;

/**
 * Something to tell a person, before it is put into words. Immutable.
 *
 * @param key names the text: the area's bundle, a dot, and the key within it, such as {@code read.pdf.no-pages}
 * @param arguments the values that go into the text: strings, numbers and other messages
 */
public record Message(String key, List<Object> arguments) {

    /** The key of words that are told as they are, such as those that an older release has stored. */
    public static final String VERBATIM = "verbatim";

    public Message {
        arguments = List.copyOf(arguments);
        for (Object argument : arguments) {
            if (!(argument instanceof String || argument instanceof Number || argument instanceof Message)) {
                throw new IllegalArgumentException("Not an argument of a message: " + argument.getClass());
            }
        }
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** Words that are told as they are. */
    public static Message verbatim(String words) {
        return of(VERBATIM, words);
    }

    /** The area whose bundle has the text. */
    public String area() {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }

    /** The key within the area's bundle. */
    public String localKey() {
        return key.substring(key.indexOf('.') + 1);
    }

    /** For logs and debuggers: the key and its arguments. */
    @Override
    public String toString() {
        if (key.equals(VERBATIM)) {
            return arguments.getFirst().toString();
        }
        return arguments.isEmpty() ? key : key + arguments;
    }
}
