/** Tells listeners what has changed in the library. Each listener runs on its own thread. */
@NullMarked
package app.footnote.library.event;

import org.jspecify.annotations.NullMarked;
