package app.footnote.answer.passage;

import app.footnote.model.Passage;
import app.footnote.model.session.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the statements of a passage without markup. Lists, paragraphs and code are recognised from the lines. In the
 * text of a PDF each line is a paragraph, a list item, a table row or a line of code; in a text file a paragraph may
 * have several lines. Not thread-safe.
 */
final class PlainStatements {

    /** A bullet, or the number of a list item: {@code 3.}, {@code (b)}. */
    private static final Pattern MARKER = Pattern.compile(
            "\\s*(?:[•‣◦●○▪▫■□►▶▸➢➤→⇒∙·*–—-]|\\(?(?:\\d{1,2}|[a-z])[.)])\\s+(?=\\S)");

    /** A paragraph with fewer words and without a full stop is a line of a slide rather than prose. */
    private static final int PROSE_WORDS = 14;

    /** A line below this share of the longest one ends a paragraph. */
    private static final double FULL_LINE_SHARE = 0.62;

    private final String text;
    private final boolean hasWrappedLines;
    private final Set<String> titles;
    private final StatementList found;
    private final int longestLine;
    private boolean inList;

    private PlainStatements(Passage passage, boolean hasWrappedLines) {
        text = passage.text();
        this.hasWrappedLines = hasWrappedLines;
        titles = Set.copyOf(passage.headings());
        found = new StatementList(text);
        longestLine = text.lines().mapToInt(String::length).max().orElse(0);
    }

    static List<Statement> ofPdf(Passage passage) {
        return of(new PlainStatements(passage, false));
    }

    static List<Statement> ofText(Passage passage) {
        return of(new PlainStatements(passage, true));
    }

    private static List<Statement> of(PlainStatements statements) {
        statements.read(statements.lines());
        return statements.found.all();
    }

    private void read(List<Line> lines) {
        for (int from = 0; from < lines.size();) {
            int to = endOfBlock(lines, from);
            block(lines.get(from), lines.get(to - 1));
            from = to;
        }
    }

    private int endOfBlock(List<Line> lines, int from) {
        int to = from + 1;
        while (to < lines.size() && continues(lines.get(to - 1), lines.get(to))) {
            to++;
        }
        return to;
    }

    /** Whether the next line continues the block of the one before it. */
    private boolean continues(Line before, Line next) {
        if (before.code || next.code) {
            return before.code && next.code;
        }
        if (!hasWrappedLines || before.isBlank() || next.isBlank() || next.hasMarker()) {
            return false;
        }
        boolean full = before.length() >= FULL_LINE_SHARE * longestLine;
        return full || !startsSentence(next);
    }

    private boolean startsSentence(Line line) {
        int first = text.codePointAt(line.content);
        return Character.isUpperCase(first) || Character.isDigit(first);
    }

    private void block(Line first, Line last) {
        if (first.isBlank() || titles.contains(Quote.fold(text.substring(first.start, last.end)))) {
            inList = false;
            return;
        }
        boolean item = first.hasMarker() || isSlideLine(first.content, last.end);
        if (!item || !inList || first.code) {
            found.nextBlock();
        }
        inList = item;
        if (first.code) {
            found.add(Statement.Kind.CODE, first.start, last.end);
        } else if (TextShape.isFormula(text.substring(first.content, last.end))) {
            found.add(Statement.Kind.FORMULA, first.content, last.end);
        } else if (item) {
            found.add(Statement.Kind.ITEM, first.content, last.end);
        } else {
            found.addSentences(first.content, last.end);
        }
    }

    private boolean isSlideLine(int start, int end) {
        String block = text.substring(start, end).strip();
        return !TextShape.endsSentence(block) && block.split("\\s+").length < PROSE_WORDS;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int start = 0; start < text.length();) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            lines.add(line(start, end));
            start = end + 1;
        }
        return markCode(lines);
    }

    private Line line(int start, int end) {
        Matcher marker = MARKER.matcher(text).region(start, end);
        int content = marker.lookingAt() ? marker.end() : start;
        return new Line(start, content, end, false);
    }

    /** A single line that looks like code may be prose with a semicolon. Two such lines in a row are code. */
    private List<Line> markCode(List<Line> lines) {
        List<Line> marked = new ArrayList<>(lines);
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (isCode(lines.get(i)) && isCode(lines.get(i + 1))) {
                marked.set(i, lines.get(i).asCode());
                marked.set(i + 1, lines.get(i + 1).asCode());
            }
        }
        return marked;
    }

    private boolean isCode(Line line) {
        return TextShape.isCode(text.substring(line.start, line.end));
    }

    /** A line of the text. Its content starts after the bullet or number. */
    private record Line(int start, int content, int end, boolean code) {

        boolean hasMarker() {
            return content > start;
        }

        boolean isBlank() {
            return content == end;
        }

        int length() {
            return end - start;
        }

        Line asCode() {
            return new Line(start, content, end, true);
        }
    }
}
