package app.footnote.read.split;

import app.footnote.read.format.Block;
import app.footnote.read.format.StructuredNote.StructuredPage;
import java.util.List;

/**
 * The blocks of one page between two headings. Immutable.
 *
 * @param headings the headings above the section and its own, outermost first
 * @param headingBlocks the headings that the section begins with, each deeper than the one before; more than one if
 * they follow each other directly
 * @param body all other blocks
 */
record Section(StructuredPage page, List<String> headings, List<Block> headingBlocks, List<Block> body) {

    Section {
        headings = List.copyOf(headings);
        headingBlocks = List.copyOf(headingBlocks);
        body = List.copyOf(body);
    }
}
