/** The chat pane: conversation, composer and the question in progress. Records each answer before showing it. */
@NullMarked
package app.footnote.ui.chat;

import org.jspecify.annotations.NullMarked;
