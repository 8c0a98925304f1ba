/**
 * Finds headings, paragraphs, lists, tables and columns in the lines of a PDF. Writes the text of each page in reading
 * order.
 */
@NullMarked
package app.footnote.read.pdf.structure;

import org.jspecify.annotations.NullMarked;
