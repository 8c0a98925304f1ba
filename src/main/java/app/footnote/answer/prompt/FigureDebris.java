package app.footnote.answer.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of numbers and labels that a drawing or the edge of a page leaves in the text of a PDF: {@code 50 +1 30 -1 70}.
 * The rows of a table of numbers are kept.
 */
final class FigureDebris {

    private static final String NUMBER = "[-+−–±]?\\d+(?:[.,]\\d+)*%?";
    /** A node or a variable: {@code a}, {@code K1}, {@code d'}. */
    private static final String LABEL = "[\\p{IsLatin}\\p{IsGreek}\\p{S}]\\d{0,2}['′]?";
    private static final String SIGN = "[•●○◦■□▪▫…⋮⋯#¤|/.,:;*-]";
    private static final Pattern TOKENS = Pattern.compile(
            "(?:(?:" + NUMBER + "|" + LABEL + "|" + SIGN + ")(?:\\s+|$))+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Signs of a formula; a lone plus or minus also stands in drawings. */
    private static final Pattern FORMULA = Pattern.compile("[=<>≤≥≈≠∈∉∑∏∫√∂∇∀∃→⇒⇔×·^∪∩⊆⊂∧∨¬]");

    /** The number of a page, and of all pages: {@code Page 3 of 20}, {@code 12 / 40}. */
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?:(?:page|slide|seite|folie|página|diapositiva|pagina)\\s+)?\\d{1,4}(?:\\s*(?:/|of|von|de|di)\\s*\\d{1,4})?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int FEWEST_CELLS = 3;

    private FigureDebris() {
    }

    /** The lines without debris. */
    static List<String> without(List<String> lines) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!isDebris(lines.get(i)) || isTableRow(lines, i)) {
                kept.add(lines.get(i));
            }
        }
        return kept;
    }

    private static boolean isDebris(String line) {
        String text = line.strip();
        return PAGE_NUMBER.matcher(text).matches()
                || (TOKENS.matcher(text).matches() && !FORMULA.matcher(text).find());
    }

    /** Whether a neighbouring line has as many cells. */
    private static boolean isTableRow(List<String> lines, int index) {
        int cells = cells(lines.get(index));
        return cells >= FEWEST_CELLS
                && ((index > 0 && cells(lines.get(index - 1)) == cells)
                        || (index + 1 < lines.size() && cells(lines.get(index + 1)) == cells));
    }

    private static int cells(String line) {
        return line.strip().split("\t").length;
    }
}
