/**
 * Exchanges notes with other computers that use the same index. Publishes what this computer knows and adopts what
 * others have changed.
 */
@NullMarked
package app.footnote.library.sharing;

import org.jspecify.annotations.NullMarked;
