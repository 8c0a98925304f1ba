/**
 * The page pane: the footnotes of the chosen answer as cards, and below them the page that a footnote stands on, with
 * its words marked. It works on the FX thread; files are opened, drawn and searched on threads that it is given.
 */
@NullMarked
package app.footnote.ui.page;

import org.jspecify.annotations.NullMarked;
