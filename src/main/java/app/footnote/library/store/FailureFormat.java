package app.footnote.library.store;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureFormatter;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.util.ArrayList;
import java.util.List;

/**
 * Stores a failure in words and as values. The first release stored the words alone: the kind, the problem and the
 * remedy. Later releases add two fields with {@link TabbedFields} of their own: the problem's key and its arguments,
 * and the remedy's action and its arguments. Each argument begins with a letter for its type. Immutable.
 */
final class FailureFormat {

    private static final char TEXT = 's';
    private static final char INTEGER = 'i';
    private static final char DECIMAL = 'd';
    private static final char MESSAGE = 'm';

    private final FailureFormatter formatter;

    FailureFormat(FailureFormatter formatter) {
        this.formatter = formatter;
    }

    /** The kind, and the problem and the remedy in words. */
    List<String> words(Failure failure) {
        Failure words = formatter.inWords(failure)
                .orElseGet(() -> Failure.verbatim(failure.kind(), failure.problem().toString(), ""));
        return List.of(
                failure.kind().name(), words.problem().arguments().getFirst().toString(),
                words.remedy().arguments().getFirst().toString());
    }

    /** Reads the fields of {@link #words}. */
    static Failure parseWords(TabbedFields in) {
        return Failure.verbatim(Failure.Kind.named(in.next()), in.next(), in.next());
    }

    /** Whether there is more to store than the words. */
    static boolean hasValues(Failure failure) {
        return !failure.problem().key().equals(Message.VERBATIM)
                || failure.remedy().action() != RemedyAction.VERBATIM;
    }

    /** The problem and the remedy as values. */
    static List<String> values(Failure failure) {
        Remedy remedy = failure.remedy();
        return List.of(message(failure.problem()), value(remedy.action().name(), remedy.arguments()));
    }

    /**
     * Reads the fields of {@link #values}.
     *
     * @param words the same failure in words, which is the result if this release has no text for the values
     */
    Failure parseValues(TabbedFields in, Failure words) {
        try {
            Failure failure = new Failure(words.kind(), parseMessage(in.next()), parseRemedy(in.next()));
            return formatter.inWords(failure).isPresent() ? failure : words;
        } catch (IllegalArgumentException | IndexOutOfBoundsException ofLaterRelease) {
            return words;
        }
    }

    private static String message(Message message) {
        return value(message.key(), message.arguments());
    }

    private static String value(String name, List<Object> arguments) {
        List<String> fields = new ArrayList<>();
        fields.add(name);
        arguments.forEach(argument -> fields.add(argument(argument)));
        return TabbedFields.line(fields);
    }

    private static String argument(Object argument) {
        return switch (argument) {
            case Message message -> MESSAGE + message(message);
            case Long number -> INTEGER + number.toString();
            case Number number -> DECIMAL + Double.toString(number.doubleValue());
            default -> TEXT + argument.toString();
        };
    }

    private static Message parseMessage(String text) {
        TabbedFields in = TabbedFields.of(text);
        return new Message(in.next(), parseArguments(in));
    }

    private static Remedy parseRemedy(String text) {
        TabbedFields in = TabbedFields.of(text);
        return new Remedy(RemedyAction.valueOf(in.next()), parseArguments(in));
    }

    private static List<Object> parseArguments(TabbedFields in) {
        List<Object> arguments = new ArrayList<>();
        while (in.hasNext()) {
            arguments.add(parseArgument(in.next()));
        }
        return arguments;
    }

    private static Object parseArgument(String field) {
        String value = field.substring(1);
        return switch (field.charAt(0)) {
            case MESSAGE -> parseMessage(value);
            case INTEGER -> Long.valueOf(value);
            case DECIMAL -> Double.valueOf(value);
            case TEXT -> value;
            default -> throw new IllegalArgumentException("Unknown type of argument: " + field);
        };
    }
}
