package app.footnote.read.split;

import app.footnote.model.text.Range;
import app.footnote.read.format.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block, or a part of a block, that fits into a passage. Immutable.
 *
 * @param tableHeader the header row of the table that this row belongs to; null for the header row itself and for all
 * other kinds of blocks
 * @param plain the text without markup
 * @param tokens the number of tokens of {@code plain}
 */
record BlockPart(Block.Kind kind, Range range, @Nullable BlockPart tableHeader, String plain, int tokens) {

    boolean isHeading() {
        return kind == Block.Kind.HEADING;
    }

    /** Whether it stays apart from the next part: the document's description, comments and fields of forms. */
    boolean isApartFrom(BlockPart next) {
        return kind == Block.Kind.ABOUT || (kind != next.kind && (kind.isAdded() || next.kind.isAdded()));
    }

    /** Whether the text ends with a colon and so introduces the next part. */
    boolean introducesNext() {
        return plain.endsWith(":") || plain.endsWith("\uFF1A");
    }

    /** Whether this is a heading that a passage under these headings need not repeat. */
    boolean isAmong(List<String> headings) {
        return isHeading() && headings.contains(plain);
    }

    /** The length of the text from the start of one part to the end of a later one. */
    static int chars(BlockPart first, BlockPart last) {
        return last.range.end() - first.range.start();
    }

    /** The number of tokens of these parts in a passage under these headings, see {@link PassageDraft#plain()}. */
    static int tokens(List<BlockPart> parts, List<String> headings) {
        int tokens = 0;
        boolean first = true;
        boolean onlyHeadings = parts.stream().allMatch(BlockPart::isHeading);
        for (BlockPart part : parts) {
            if (onlyHeadings || !part.isAmong(headings)) {
                BlockPart header = first ? part.tableHeader() : null;
                tokens += part.tokens() + (header == null ? 0 : header.tokens());
                first = false;
            }
        }
        return tokens;
    }
}
