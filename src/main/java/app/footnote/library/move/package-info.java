/** Moves the library to another place, such as a Redis server. Copies first, compares, and only then switches. */
@NullMarked
package app.footnote.library.move;

import org.jspecify.annotations.NullMarked;
