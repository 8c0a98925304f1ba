package app.footnote.answer;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds regular expressions from lists of terms. A term is a regular expression itself. */
public final class TermPattern {

    private TermPattern() {
    }

    /** Any of the terms, which are separated by white space, as a whole word. */
    public static String words(String terms) {
        return "\\b" + wordGroup(terms) + "\\b";
    }

    /** Any of the terms, one for each line, as whole words. */
    public static String phrases(String lines) {
        return "\\b" + phraseGroup(lines) + "\\b";
    }

    /** Any of the terms, which are separated by white space, at the beginning of a word. */
    public static String prefixes(String terms) {
        return "\\b" + wordGroup(terms);
    }

    /** Any of the terms, which are separated by white space. The first match counts. */
    public static String wordGroup(String terms) {
        return group(Stream.of(terms.strip().split("\\s+")));
    }

    /** Any of the terms, one for each line. The first match counts. */
    public static String phraseGroup(String lines) {
        return group(lines.lines());
    }

    /** Any of the regular expressions. The first match counts. */
    public static String anyOf(String... expressions) {
        return group(Stream.of(expressions));
    }

    private static String group(Stream<String> terms) {
        return terms.collect(Collectors.joining("|", "(?:", ")"));
    }
}
