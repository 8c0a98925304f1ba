package app.footnote.read.split;

import app.footnote.model.text.Range;
import app.footnote.read.format.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block or a part of one, small enough for a passage.
 *
 * @param tableHeader for a row of a table, its header row; null for the header row itself and all other kinds
 * @param plain its words without markup
 * @param tokens how many tokens {@code plain} has
 */
record BlockPart(Block.Kind kind, Range range, @Nullable BlockPart tableHeader, String plain, int tokens) {

    boolean isTitle() {
        return kind == Block.Kind.HEADING;
    }

    boolean isAbout() {
        return kind == Block.Kind.ABOUT;
    }

    /** Whether it says that something follows. */
    boolean announces() {
        return plain.endsWith(":") || plain.endsWith("\uFF1A");
    }

    /** Whether it is a title that need not be said again in a passage under these headings. */
    boolean isAmong(List<String> headings) {
        return isTitle() && headings.contains(plain);
    }

    /** What a passage under these headings has to say for these pieces: see {@link PassageDraft#plain()}. */
    static int tokens(List<BlockPart> pieces, List<String> headings) {
        int tokens = 0;
        boolean first = true;
        for (BlockPart piece : pieces) {
            if (!piece.isAmong(headings)) {
                BlockPart header = first ? piece.tableHeader() : null;
                tokens += piece.tokens() + (header == null ? 0 : header.tokens());
                first = false;
            }
        }
        return tokens;
    }
}
