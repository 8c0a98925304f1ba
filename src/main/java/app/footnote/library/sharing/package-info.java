/**
 * Exchanges notes with other computers that use the same index: publishes this computer's notes, and adopts the changes
 * by the others.
 */
@NullMarked
package app.footnote.library.sharing;

import org.jspecify.annotations.NullMarked;
