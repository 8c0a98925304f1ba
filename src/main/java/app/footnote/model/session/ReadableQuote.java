package app.footnote.model.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a quote as a person reads them on one line: code without its fence, and the rows of a table without the
 * signs that draw it. The words of a quote itself stay as they are in the note, because its place is found by them.
 */
public final class ReadableQuote {

    private static final Pattern FENCE =
            Pattern.compile("(?<fence>`{3,}+|~{3,}+)[^\\s`]*+\\s(?<code>.*?)(?:\\s*\\k<fence>)?");

    /** The row between the header and the body of a table, such as {@code |---|:-:|}. */
    private static final Pattern RULE = Pattern.compile("\\|?(?:\\s*:?-+:?\\s*\\|)+(?:\\s*:?-+:?)?(?=\\s|$)");
    private static final Pattern RULE_CELL = Pattern.compile("\\s*:?-+:?\\s*");
    private static final Pattern COLUMN = Pattern.compile("(?<!\\\\)\\|");

    private ReadableQuote() {
    }

    /** The words without the signs of a code block or a table. */
    public static String words(Quote quote) {
        String words = quote.words();
        Matcher fence = FENCE.matcher(words);
        if (fence.matches()) {
            return fence.group("code").strip();
        }
        Matcher rule = RULE.matcher(words);
        return words.startsWith("|") && rule.find() ? table(words, cells(rule.group()).size()) : words;
    }

    /** Whether the words are a block of code. */
    public static boolean isCode(Quote quote) {
        return FENCE.matcher(quote.words()).matches();
    }

    private static List<String> cells(String row) {
        return Arrays.stream(COLUMN.split(row)).filter(cell -> RULE_CELL.matcher(cell).matches()).toList();
    }

    /** The rows, separated by semicolons; their cells, separated by commas. */
    private static String table(String words, int columns) {
        List<String> parts = new ArrayList<>(Arrays.asList(COLUMN.split(words, -1)));
        parts.removeFirst();
        List<String> rows = new ArrayList<>();
        for (int first = 0; first < parts.size(); first += columns + 1) {
            List<String> row = parts.subList(first, Math.min(first + columns, parts.size()));
            if (!row.stream().allMatch(cell -> RULE_CELL.matcher(cell).matches())) {
                rows.add(row(row.stream()));
            }
        }
        return rows.stream().filter(row -> !row.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String row(Stream<String> cells) {
        return cells.map(cell -> cell.replace("\\|", "|").strip())
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
