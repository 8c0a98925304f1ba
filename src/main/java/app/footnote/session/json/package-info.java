/**
 * The JSON form of sessions and failures, which session files, transcripts and the command line share. Failures are
 * stored as values and in words.
 */
@NullMarked
package app.footnote.session.json;

import org.jspecify.annotations.NullMarked;
