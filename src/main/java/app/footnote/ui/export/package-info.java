/**
 * Writes a session to a file: asks for the form and the place, and says what came of it. The forms themselves belong to
 * the sessions.
 */
@NullMarked
package app.footnote.ui.export;

import org.jspecify.annotations.NullMarked;
