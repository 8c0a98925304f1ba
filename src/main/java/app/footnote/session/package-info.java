/**
 * Keeps conversations as files that only ever grow, turn by turn, and writes them out as transcripts.
 */
@NullMarked
package app.footnote.session;

import org.jspecify.annotations.NullMarked;
