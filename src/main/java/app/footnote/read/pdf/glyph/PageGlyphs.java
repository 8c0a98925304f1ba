package app.footnote.read.pdf.glyph;

import app.footnote.read.format.PageIssue;
import java.util.List;
import java.util.Optional;

/**
 * The glyphs of a page in the order in which they are painted. Immutable.
 *
 * @param issue the reason why glyphs may be missing
 */
public record PageGlyphs(List<Glyph> glyphs, Optional<PageIssue> issue) {

    public PageGlyphs {
        glyphs = List.copyOf(glyphs);
    }
}
