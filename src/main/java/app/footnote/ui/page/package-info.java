/**
 * The page pane: footnotes and the open note beside the chat. Goes to a page, searches it and switches between page and
 * text.
 */
@NullMarked
package app.footnote.ui.page;

import org.jspecify.annotations.NullMarked;
