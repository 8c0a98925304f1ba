/** Reads Markdown files. Keeps the position of each block in the file and separates visible text from markup. */
@NullMarked
package app.footnote.read.markdown;

import org.jspecify.annotations.NullMarked;
