/** Makes the nodes of objects in the text of the conversation: footnotes, cards, tables, headers, footers, buttons. */
@NullMarked
package app.footnote.ui.chat.segment;

import org.jspecify.annotations.NullMarked;
