/**
 * Reads, splits, embeds and indexes notes in the background. The queue survives a restart and resumes unfinished notes.
 */
@NullMarked
package app.footnote.library.queue;

import org.jspecify.annotations.NullMarked;
