/**
 * Keeping conversations, and writing them out as transcripts.
 */
@NullMarked
package app.footnote.session;

import org.jspecify.annotations.NullMarked;
