package app.footnote.read.pdf.structure;

import app.footnote.read.format.Block;
import app.footnote.read.pdf.line.PageLine;
import org.jspecify.annotations.Nullable;

/** Detects the end of a paragraph between two lines that are as close as the lines of one paragraph. */
final class ParagraphEndDetector {

    /** In ems: the smallest indentation of a first line. */
    private static final float INDENT = 0.8f;

    private static final String SENTENCE_ENDS = ".:!?…。！？：؟۔";

    private ParagraphEndDetector() {
    }

    /**
     * Whether the paragraph ends between the block's last line and another line.
     *
     * @param next the line after {@code line}, or null
     */
    static boolean between(PdfBlock block, PageLine line, @Nullable PageLine next) {
        return isIndented(block, line, next) || isOutdented(block, line) || endedEarly(block, line);
    }

    /** Whether the line is indented, except below the full first line of a paragraph with a hanging indent. */
    private static boolean isIndented(PdfBlock block, PageLine line, @Nullable PageLine next) {
        float start = line.readingSpan().start();
        float indent = INDENT * line.size();
        if (block.kind() == Block.Kind.LIST_ITEM || isCentred(block, line)) {
            return false;
        }
        boolean farther = start > block.last().readingSpan().start() + indent;
        boolean hanging = block.lines().size() == 1
                && next != null
                && Math.abs(next.readingSpan().start() - start) < indent / 2
                && !hadRoom(block.last(), line, Math.max(line.readingSpan().end(), next.readingSpan().end()));
        return farther && !hanging;
    }

    /** Whether the line starts before the other lines of a list item or of a paragraph with a hanging indent. */
    private static boolean isOutdented(PdfBlock block, PageLine line) {
        boolean item = block.kind() == Block.Kind.LIST_ITEM;
        boolean farther = block.lines().size() > 1 || item;
        float margin = block.last().readingSpan().start() - INDENT * line.size();
        return farther && !isCentred(block, line) && line.readingSpan().start() < margin;
    }

    private static boolean isCentred(PdfBlock block, PageLine line) {
        return Math.abs(block.extent().middle() - line.span().middle()) < line.size() / 2;
    }

    /** Whether the last line had room for the next word, and that word looks like the start of a paragraph. */
    private static boolean endedEarly(PdfBlock block, PageLine line) {
        PageLine last = block.last();
        float width = Math.max(block.extent().width(), line.span().width());
        return hadRoom(last, line, last.readingSpan().start() + width) && isNewStart(last.text(), line.text());
    }

    private static boolean hadRoom(PageLine last, PageLine line, float end) {
        return last.readingSpan().end() + line.firstWordWidth() + last.size() < end;
    }

    /**
     * Whether the text looks like the start of a paragraph: with a capital letter, or after the end of a sentence with
     * any character that is not a lower-case letter.
     */
    private static boolean isNewStart(String before, String text) {
        int first = text.codePointAt(0);
        boolean ended = SENTENCE_ENDS.indexOf(before.charAt(before.length() - 1)) >= 0;
        return Character.isUpperCase(first) || (ended && !Character.isLowerCase(first));
    }
}
