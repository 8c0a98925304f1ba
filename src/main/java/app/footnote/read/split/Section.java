package app.footnote.read.split;

import app.footnote.read.format.Block;
import app.footnote.read.format.StructuredNote.StructuredPage;
import java.util.List;

/**
 * What stands on one page between two headings.
 *
 * @param headings the titles it stands under, its own included, outermost first
 * @param titles the heading blocks that it begins with, each deeper than the one before; more than one if nothing
 * stands between
 * @param body all other blocks
 */
record Section(StructuredPage page, List<String> headings, List<Block> titles, List<Block> body) {

    Section {
        headings = List.copyOf(headings);
        titles = List.copyOf(titles);
        body = List.copyOf(body);
    }
}
