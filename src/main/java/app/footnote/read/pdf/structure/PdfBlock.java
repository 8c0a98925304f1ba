package app.footnote.read.pdf.structure;

import app.footnote.read.format.Block;
import app.footnote.read.format.ListMarker;
import app.footnote.read.pdf.glyph.BaselineSpan;
import app.footnote.read.pdf.line.PageLine;
import java.util.ArrayList;
import java.util.List;

/** A block in the making: lines that belong together, not yet written to the page's text. Not thread-safe. */
final class PdfBlock {

    private static final int LONGEST_HEADING_CHARS = 160;
    private static final int MOST_HEADING_LINES = 3;

    private final List<PageLine> lines = new ArrayList<>();
    private BaselineSpan extent;
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private int level;

    PdfBlock(PageLine first) {
        this.extent = first.stroke();
        add(first);
    }

    void add(PageLine line) {
        lines.add(line);
        extent = extent.through(line.stroke());
    }

    List<PageLine> lines() {
        return lines;
    }

    float size() {
        return first().size();
    }

    boolean isBold() {
        return lines.stream().allMatch(line -> line.style().bold());
    }

    PageLine first() {
        return lines.getFirst();
    }

    PageLine last() {
        return lines.getLast();
    }

    /** Whether it is a part of what the page says: neither aside nor signs without words. */
    boolean isSaid() {
        boolean words = lines.stream().anyMatch(line -> line.text().codePoints().anyMatch(Character::isLetterOrDigit));
        return words && !isAside();
    }

    /** Whether it belongs to the page rather than to its text: a running line, or the numbers beside lines of code. */
    boolean isAside() {
        return first().isRunning() || countsLines();
    }

    /** Whether it is short enough for a heading, and neither a row nor an item with a bullet. */
    boolean mayBeHeading() {
        boolean words = switch (kind) {
            case PARAGRAPH -> true;
            case LIST_ITEM -> ListMarker.isNumbered(text());
            case CODE -> lines.size() == 1;
            case HEADING, TABLE_ROW, MATH, QUOTE, ABOUT -> false;
        };
        return words
                && isSaid()
                && lines.size() <= MOST_HEADING_LINES
                && text().length() <= LONGEST_HEADING_CHARS
                && text().chars().filter(Character::isLetter).count() >= 2;
    }

    private boolean countsLines() {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).text().equals(String.valueOf(i + 1))) {
                return false;
            }
        }
        return lines.size() > 1;
    }

    /** From the leftmost start to the rightmost end of its lines, on the first one's baseline. */
    BaselineSpan extent() {
        return extent;
    }

    /** The same from where one starts to read it. */
    BaselineSpan reading() {
        return first().style().rightToLeft() ? extent.mirrored() : extent;
    }

    Block.Kind kind() {
        return kind;
    }

    int level() {
        return level;
    }

    void become(Block.Kind newKind, int newLevel) {
        kind = newKind;
        level = newLevel;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (PageLine line : lines) {
            text.append(text.isEmpty() ? "" : " ").append(line.text());
        }
        return text.toString();
    }
}
