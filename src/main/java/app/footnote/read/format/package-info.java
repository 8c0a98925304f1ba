/**
 * The types that all file readers share: the reader interface, the structured note that it returns, limits and
 * failures. A new file format starts here.
 */
@NullMarked
package app.footnote.read.format;

import org.jspecify.annotations.NullMarked;
