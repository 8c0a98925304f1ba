/**
 * The list of sessions: found by what was said in them, reopened, renamed, and deleted with a way back. It shows what
 * the store has and knows nothing of the conversation itself.
 */
@NullMarked
package app.footnote.ui.sessions;

import org.jspecify.annotations.NullMarked;
