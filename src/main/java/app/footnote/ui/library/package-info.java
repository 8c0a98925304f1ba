/**
 * The library pane: courses and notes with what is happening to them, which of them are asked, and the ways in and out.
 * It knows nothing of the chat; what it ticks and opens it tells through callbacks.
 */
@NullMarked
package app.footnote.ui.library;

import org.jspecify.annotations.NullMarked;
