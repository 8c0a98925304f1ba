/**
 * Collects the glyphs of a PDF page with their positions. Determines the text of each glyph and the style of its font.
 */
@NullMarked
package app.footnote.read.pdf.glyph;

import org.jspecify.annotations.NullMarked;
