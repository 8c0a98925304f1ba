/**
 * The chat: a conversation that can be read, selected and copied as one text, and the composer below it. Answers are
 * rendered from Markdown while they stream, with their footnotes in the text.
 */
@NullMarked
package app.footnote.ui.chat;

import org.jspecify.annotations.NullMarked;
