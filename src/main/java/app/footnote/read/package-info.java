/** Reads a file into pages and passages. Each passage keeps its exact place in the page's text. */
@NullMarked
package app.footnote.read;

import org.jspecify.annotations.NullMarked;
