package app.footnote.model.failure;

import java.util.List;

/**
 * A text for people as a key and arguments. Immutable.
 *
 * @param key the name of the area's bundle, a dot, and the key within the bundle, such as {@code read.pdf.no-pages}
 * @param arguments the values to insert into the text: strings, numbers and other messages
 */
public record Message(String key, List<Object> arguments) {

    /** The key of a message whose argument is the text itself, such as text that an older release stored. */
    public static final String VERBATIM = "verbatim";

    public Message {
        arguments = canonical(arguments);
    }

    /**
     * Checks the types of arguments, and makes whole numbers longs, so that messages are equal to those that are read
     * from a file.
     */
    static List<Object> canonical(List<Object> arguments) {
        return arguments.stream().map(Message::canonical).toList();
    }

    private static Object canonical(Object argument) {
        return switch (argument) {
            case Integer number -> (long) number;
            case String _, Number _, Message _ -> argument;
            default -> throw new IllegalArgumentException("Not an argument of a message: " + argument.getClass());
        };
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** A message with a fixed text. */
    public static Message verbatim(String words) {
        return of(VERBATIM, words);
    }

    /** The area whose bundle contains the text. */
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
