/**
 * All texts that a person reads, in resource bundles: one bundle for each area of the program. Code names a text by its
 * key and passes the values that go into it.
 */
@NullMarked
package app.footnote.messages;

import org.jspecify.annotations.NullMarked;
