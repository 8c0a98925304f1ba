/** The list of sessions. Sessions can be searched, opened, renamed and deleted. */
@NullMarked
package app.footnote.ui.sessions;

import org.jspecify.annotations.NullMarked;
