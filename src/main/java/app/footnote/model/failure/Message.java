package app.footnote.model.failure;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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

    /**
     * The reason that a system error gives. Java's text of some errors is only a path, which says nothing; their reason
     * is the kind of error.
     */
    public static Message reason(Throwable error) {
        return switch (error) {
            case AccessDeniedException _ -> of("files.access-denied");
            case NoSuchFileException _ -> of("files.missing");
            case FileSystemException known when known.getReason() != null -> verbatim(known.getReason());
            default -> verbatim(error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage());
        };
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
