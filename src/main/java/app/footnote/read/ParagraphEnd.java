package app.footnote.read;

import org.jspecify.annotations.Nullable;

/** Tells whether a paragraph ends between two lines that stand as close as lines of one paragraph do. */
final class ParagraphEnd {

    /** In ems: what a first line is indented by at least. */
    private static final float INDENT = 0.8f;

    private ParagraphEnd() {
    }

    /** @param next the line after {@code line}, if there is one */
    static boolean between(PageBlock block, PageLine line, @Nullable PageLine next) {
        return isIndented(block, line, next) || isOutdented(block, line) || endedEarly(block, line);
    }

    /** Further right than the line before, and than the line after if that is in the same paragraph. */
    private static boolean isIndented(PageBlock block, PageLine line, @Nullable PageLine next) {
        float start = line.stroke().start();
        float indent = INDENT * line.size();
        if (isCentred(block, line) || start < block.last().stroke().start() + indent) {
            return false;
        }
        boolean hanging = next != null && Math.abs(next.stroke().start() - start) < indent / 2
                && block.lines().size() == 1;
        return !hanging && block.kind() != Block.Kind.LIST_ITEM;
    }

    /** Left of an item's or a hanging paragraph's further lines. */
    private static boolean isOutdented(PageBlock block, PageLine line) {
        boolean further = block.lines().size() > 1 || block.kind() == Block.Kind.LIST_ITEM;
        float margin = block.lines().size() > 1 ? block.last().stroke().start() : block.first().stroke().start();
        return further && !isCentred(block, line) && line.stroke().start() < margin - INDENT * line.size();
    }

    private static boolean isCentred(PageBlock block, PageLine line) {
        return Math.abs(block.extent().middle() - line.stroke().middle()) < line.size() / 2;
    }

    /** The next word would have had room, and both lines look as if the break was meant. */
    private static boolean endedEarly(PageBlock block, PageLine line) {
        PageLine last = block.last();
        float width = Math.max(block.extent().width(), line.stroke().width());
        boolean room = last.stroke().width() + line.firstWord() + last.size() < width;
        return room && endsSentence(last.text()) && startsSentence(line.text());
    }

    private static boolean endsSentence(String text) {
        return ".:!?…。！？：".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static boolean startsSentence(String text) {
        return !Character.isLowerCase(text.codePointAt(0));
    }
}
