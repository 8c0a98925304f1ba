/**
 * From a file to pages and passages. A passage never loses its place.
 */
@NullMarked
package app.footnote.read;

import org.jspecify.annotations.NullMarked;
