/** Reads PDF files with PDFBox. Combines the glyphs, lines and structure that its subpackages determine. */
@NullMarked
package app.footnote.read.pdf;

import org.jspecify.annotations.NullMarked;
