package app.footnote.answer.check;

import app.footnote.answer.passage.CodeTracker;
import app.footnote.model.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a footnote as it stands in an answer: {@code [1]}.
 *
 * @param range where it stands, with the blank before it
 */
record CitationMarker(Range range, int number) {

    private static final Pattern FORM = Pattern.compile(" ?\\[(\\d{1,3})]");

    /** Blank to readers of sentences, but no indentation to readers of Markdown. */
    private static final String MASK = "\u00A0";

    /** The markers of footnotes with these numbers, in the order of the text; what stands in code is none. */
    static List<CitationMarker> in(String markdown, Set<Integer> numbers) {
        List<CitationMarker> markers = new ArrayList<>();
        CodeTracker code = new CodeTracker();
        Matcher form = FORM.matcher(markdown);
        int read = 0;
        while (form.find()) {
            for (; read < form.start(1); read++) {
                code.pass(markdown.charAt(read));
            }
            int number = Integer.parseInt(form.group(1));
            if (!code.inCode() && numbers.contains(number)) {
                markers.add(new CitationMarker(new Range(form.start(), form.end()), number));
            }
        }
        return List.copyOf(markers);
    }

    /**
     * The text with blanks in place of the markers, every other char where it was. The blank before a marker stays as
     * well, since it may be what makes a list item of its line.
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
