/** Reads plain text files. Detects their encoding and finds headings, paragraphs, lists and tables. */
@NullMarked
package app.footnote.read.text;

import org.jspecify.annotations.NullMarked;
