/** The chat pane: the conversation, the composer and the current question. Records each answer before showing it. */
@NullMarked
package app.footnote.ui.chat;

import org.jspecify.annotations.NullMarked;
