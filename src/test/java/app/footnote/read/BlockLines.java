package app.footnote.read;

import app.footnote.read.format.Block;
import app.footnote.read.format.StructuredNote.StructuredPage;
import java.util.List;

/** Describes each block of a page in one line, for comparison in tests. */
public final class BlockLines {

    private BlockLines() {
    }

    public static List<String> of(StructuredPage page) {
        return page.blocks().stream().map(block -> of(block, page.page().text())).toList();
    }

    private static String of(Block block, String text) {
        boolean ranked = block.kind() == Block.Kind.HEADING || block.level() > 0;
        return block.kind() + (ranked ? " " + block.level() : "") + ": " + text.substring(block.start(), block.end());
    }
}
