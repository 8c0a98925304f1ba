/** Reads plain text files. Detects their encoding and finds headings, paragraphs and lists. */
@NullMarked
package app.footnote.read.text;

import org.jspecify.annotations.NullMarked;
