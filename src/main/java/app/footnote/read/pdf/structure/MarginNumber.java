package app.footnote.read.pdf.structure;

import app.footnote.read.pdf.line.PageLine;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number at the start or at the end of a line, far from the text. Immutable.
 *
 * @param line the line as it was read
 * @param rest the line without the number; null if there is nothing else
 * @param start the left edge of the number, in points
 * @param end the right edge of the number
 */
record MarginNumber(PageLine line, int value, @Nullable PageLine rest, float start, float end) {

    private static final Pattern FIRST = Pattern.compile("(\\d{1,5})(?:\\s+(?=\\S)|$)");
    private static final Pattern LAST = Pattern.compile("(?:^|\\s)(\\d{1,5})$");

    /** In font sizes: the smallest distance between a number in the margin and the text. */
    private static final float MIN_GAP = 0.7f;

    static Optional<MarginNumber> atStart(PageLine line) {
        if (!mayHaveNumber(line, line.text().charAt(0))) {
            return Optional.empty();
        }
        Matcher number = FIRST.matcher(line.text());
        if (!number.lookingAt()) {
            return Optional.empty();
        }
        int end = number.end(1);
        int text = number.end();
        boolean alone = text == line.text().length();
        if (!alone && gap(line, end, text) < MIN_GAP * line.size()) {
            return Optional.empty();
        }
        PageLine rest = alone ? null : line.withoutStart(text);
        return Optional.of(of(line, number, rest, end));
    }

    static Optional<MarginNumber> atEnd(PageLine line) {
        if (!mayHaveNumber(line, line.text().charAt(line.text().length() - 1))) {
            return Optional.empty();
        }
        Matcher number = LAST.matcher(line.text());
        if (!number.find()) {
            return Optional.empty();
        }
        int text = line.text().substring(0, number.start()).stripTrailing().length();
        if (text > 0 && gap(line, text, number.start(1)) < MIN_GAP * line.size()) {
            return Optional.empty();
        }
        PageLine rest = text == 0 ? null : line.withoutEnd(text);
        return Optional.of(of(line, number, rest, number.end(1)));
    }

    private static boolean mayHaveNumber(PageLine line, char outermost) {
        return outermost >= '0' && outermost <= '9' && line.span().angle() == 0 && !line.style().rightToLeft();
    }

    private static MarginNumber of(PageLine line, Matcher number, @Nullable PageLine rest, int end) {
        return new MarginNumber(
                line, Integer.parseInt(number.group(1)), rest,
                line.edges()[4 * number.start(1)], line.edges()[4 * (end - 1) + 2]);
    }

    private static float gap(PageLine line, int end, int start) {
        return line.edges()[4 * start] - line.edges()[4 * (end - 1) + 2];
    }
}
