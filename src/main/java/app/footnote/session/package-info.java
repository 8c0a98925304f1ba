/** Saves sessions and reads them. A session is a file to which lines are only appended. */
@NullMarked
package app.footnote.session;

import org.jspecify.annotations.NullMarked;
