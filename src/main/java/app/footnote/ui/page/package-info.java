/**
 * The page pane: cards with the footnotes of an answer, and the open note. Finds text in the note, zooms it, and shows
 * its text beside it.
 */
@NullMarked
package app.footnote.ui.page;

import org.jspecify.annotations.NullMarked;
