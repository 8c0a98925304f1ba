package app.footnote.answer.check;

import app.footnote.answer.passage.CodeTracker;
import app.footnote.model.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a footnote in an answer's text, such as {@code [1]}. Immutable.
 *
 * @param range its place, including the space before it
 */
record CitationMarker(Range range, int number) {

    private static final Pattern FORM = Pattern.compile(" ?\\[(\\d{1,3})]");

    /** White space for the splitter of sentences, but no indentation for the parser of Markdown. */
    private static final String MASK = "\u00A0";

    /** The markers of footnotes with these numbers, in the order of the text. Code contains no markers. */
    static List<CitationMarker> in(String markdown, Set<Integer> numbers) {
        List<CitationMarker> markers = new ArrayList<>();
        CodeTracker code = new CodeTracker();
        Matcher form = FORM.matcher(markdown);
        int read = 0;
        while (form.find()) {
            for (; read < form.start(1); read++) {
                code.accept(markdown.charAt(read));
            }
            int number = Integer.parseInt(form.group(1));
            if (!code.inCode() && numbers.contains(number)) {
                markers.add(new CitationMarker(new Range(form.start(), form.end()), number));
            }
        }
        return List.copyOf(markers);
    }

    /**
     * A text of the same length with spaces in place of the markers. The space before a marker is kept, because it may
     * be part of a list item's syntax.
     */
    static String masked(String markdown, List<CitationMarker> markers) {
        StringBuilder masked = new StringBuilder(markdown);
        for (CitationMarker marker : markers) {
            Range range = marker.range();
            int bracket = markdown.indexOf('[', range.start());
            masked.replace(bracket, range.end(), MASK.repeat(range.end() - bracket));
        }
        return masked.toString();
    }
}
