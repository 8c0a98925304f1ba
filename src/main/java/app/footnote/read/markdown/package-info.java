/** Reads Markdown files. Keeps the place of each block in the file and separates visible words from markup. */
@NullMarked
package app.footnote.read.markdown;

import org.jspecify.annotations.NullMarked;
