/**
 * All texts of the user interface, in resource bundles: one or a few bundles for each area of the program. Code refers
 * to a text by its key and passes the values to insert.
 */
@NullMarked
package app.footnote.messages;

import org.jspecify.annotations.NullMarked;
