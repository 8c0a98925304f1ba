package app.footnote.read.pdf.structure;

import app.footnote.read.format.Block;
import app.footnote.read.format.ListMarker;
import app.footnote.read.pdf.glyph.BaselineSpan;
import app.footnote.read.pdf.line.PageLine;
import java.util.ArrayList;
import java.util.List;

/** The lines of a block that is not yet written to the page's text. Not thread-safe. */
final class PdfBlock {

    private static final int MAX_HEADING_CHARS = 160;
    private static final int MAX_HEADING_LINES = 3;

    private final List<PageLine> lines = new ArrayList<>();
    private BaselineSpan extent;
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private int level;

    PdfBlock(PageLine first) {
        this.extent = first.span();
        add(first);
    }

    void add(PageLine line) {
        lines.add(line);
        extent = extent.union(line.span());
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

    /** Whether the block is content of the page: it has words, and it is no page artifact. */
    boolean isContent() {
        boolean words = lines.stream().anyMatch(line -> line.text().codePoints().anyMatch(Character::isLetterOrDigit));
        return words && !isPageArtifact();
    }

    /** Whether the block belongs to the page and not to its text: a running line, or the line numbers of code. */
    boolean isPageArtifact() {
        return first().isRunning() || isLineNumbers();
    }

    /** Whether the block is short enough for a heading, and neither a table row nor a list item with a bullet. */
    boolean mayBeHeading() {
        boolean words = switch (kind) {
            case PARAGRAPH -> true;
            case LIST_ITEM -> ListMarker.isNumbered(text());
            case CODE -> lines.size() == 1;
            case HEADING, TABLE_ROW, MATH, QUOTE, ABOUT, COMMENT, FORM_FIELD -> false;
        };
        return words
                && isContent()
                && lines.size() <= MAX_HEADING_LINES
                && text().length() <= MAX_HEADING_CHARS
                && text().chars().filter(Character::isLetter).count() >= 2;
    }

    private boolean isLineNumbers() {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).text().equals(String.valueOf(i + 1))) {
                return false;
            }
        }
        return lines.size() > 1;
    }

    /** The span from the leftmost start to the rightmost end of the lines, on the first line's baseline. */
    BaselineSpan extent() {
        return extent;
    }

    /** The extent in the direction of reading: mirrored if the block is written from right to left. */
    BaselineSpan readingSpan() {
        return first().style().rightToLeft() ? extent.mirrored() : extent;
    }

    Block.Kind kind() {
        return kind;
    }

    int level() {
        return level;
    }

    /** Sets the kind and the level of the block. */
    void classify(Block.Kind newKind, int newLevel) {
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
