/** Reports changes in the library to listeners. Each listener runs on its own thread. */
@NullMarked
package app.footnote.library.event;

import org.jspecify.annotations.NullMarked;
