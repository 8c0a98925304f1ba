/**
 * Collects the glyphs of a PDF page with their positions. Resolves what each glyph stands for and how its font looks.
 */
@NullMarked
package app.footnote.read.pdf.glyph;

import org.jspecify.annotations.NullMarked;
