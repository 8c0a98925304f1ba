/**
 * The student's library and the service that makes it findable. {@link app.footnote.library.Library} is its public
 * face.
 */
@NullMarked
package app.footnote.library;

import org.jspecify.annotations.NullMarked;
