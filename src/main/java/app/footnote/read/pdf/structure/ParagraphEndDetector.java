package app.footnote.read.pdf.structure;

import app.footnote.read.format.Block;
import app.footnote.read.pdf.line.PageLine;
import org.jspecify.annotations.Nullable;

/** Tells whether a paragraph ends between two lines that stand as close as lines of one paragraph do. */
final class ParagraphEndDetector {

    /** In ems: what a first line is indented by at least. */
    private static final float INDENT = 0.8f;

    private static final String SENTENCE_ENDS = ".:!?…。！？：؟۔";

    private ParagraphEndDetector() {
    }

    /** @param next the line after {@code line}, if there is one */
    static boolean between(PdfBlock block, PageLine line, @Nullable PageLine next) {
        return isIndented(block, line, next) || isOutdented(block, line) || endedEarly(block, line);
    }

    /** Further in than the line before, unless that is the first line of a hanging paragraph, which is full. */
    private static boolean isIndented(PdfBlock block, PageLine line, @Nullable PageLine next) {
        float start = line.reading().start();
        float indent = INDENT * line.size();
        if (block.kind() == Block.Kind.LIST_ITEM || isCentred(block, line)) {
            return false;
        }
        boolean further = start > block.last().reading().start() + indent;
        boolean hanging = block.lines().size() == 1
                && next != null
                && Math.abs(next.reading().start() - start) < indent / 2
                && !hadRoom(block.last(), line, Math.max(line.reading().end(), next.reading().end()));
        return further && !hanging;
    }

    /** Further out than an item's or a hanging paragraph's other lines. */
    private static boolean isOutdented(PdfBlock block, PageLine line) {
        boolean item = block.kind() == Block.Kind.LIST_ITEM;
        boolean further = block.lines().size() > 1 || item;
        float margin = block.last().reading().start() - INDENT * line.size();
        return further && !isCentred(block, line) && line.reading().start() < margin;
    }

    private static boolean isCentred(PdfBlock block, PageLine line) {
        return Math.abs(block.extent().middle() - line.stroke().middle()) < line.size() / 2;
    }

    /** The next word would have had room, and looks as if it begins something new. */
    private static boolean endedEarly(PdfBlock block, PageLine line) {
        PageLine last = block.last();
        float width = Math.max(block.extent().width(), line.stroke().width());
        return hadRoom(last, line, last.reading().start() + width) && isNewStart(last.text(), line.text());
    }

    private static boolean hadRoom(PageLine last, PageLine line, float end) {
        return last.reading().end() + line.firstWord() + last.size() < end;
    }

    /** A capital says so by itself; digits and letters of scripts without capitals do after the end of a sentence. */
    private static boolean isNewStart(String before, String text) {
        int first = text.codePointAt(0);
        boolean ended = SENTENCE_ENDS.indexOf(before.charAt(before.length() - 1)) >= 0;
        return Character.isUpperCase(first) || (ended && !Character.isLowerCase(first));
    }
}
