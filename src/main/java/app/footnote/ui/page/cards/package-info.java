/**
 * The cards that list the footnotes of an answer. Each shows its quote, its place and whether the notes support the
 * sentence.
 */
@NullMarked
package app.footnote.ui.page.cards;

import org.jspecify.annotations.NullMarked;
