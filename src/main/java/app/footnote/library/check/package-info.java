/**
 * Keeps the catalogue, the index and the saved pages consistent. Reconciles them when a library is opened, and inspects
 * and resets a library that is closed.
 */
@NullMarked
package app.footnote.library.check;

import org.jspecify.annotations.NullMarked;
