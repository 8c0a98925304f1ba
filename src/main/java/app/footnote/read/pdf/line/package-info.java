/**
 * Groups the glyphs of a page into lines of text. Handles gaps between words, right-to-left scripts, formulas and
 * rotated text.
 */
@NullMarked
package app.footnote.read.pdf.line;

import org.jspecify.annotations.NullMarked;
