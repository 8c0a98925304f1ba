package app.footnote.library.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads and writes lines whose fields are separated by tabs. Tabs, line ends and backslashes in fields are escaped. Not
 * thread-safe.
 */
final class TabbedFields {

    private final List<String> fields;
    private int next;

    private TabbedFields(List<String> fields) {
        this.fields = fields;
    }

    static TabbedFields of(String line) {
        return new TabbedFields(Stream.of(line.split("\t", -1)).map(TabbedFields::unescape).toList());
    }

    static String line(List<String> fields) {
        return fields.stream().map(TabbedFields::escape).collect(Collectors.joining("\t"));
    }

    boolean hasNext() {
        return next < fields.size();
    }

    /** @throws IndexOutOfBoundsException if there are no more fields */
    String next() {
        return fields.get(next++);
    }

    private static String escape(String field) {
        return field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder plain = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            plain.append(c == '\\' ? unescaped(field.charAt(++i)) : c);
        }
        return plain.toString();
    }

    private static char unescaped(char c) {
        return switch (c) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> c;
        };
    }
}
