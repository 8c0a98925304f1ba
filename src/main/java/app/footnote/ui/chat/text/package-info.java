/** Turns an answer's Markdown into styled lines. Knows no JavaFX nodes. */
@NullMarked
package app.footnote.ui.chat.text;

import org.jspecify.annotations.NullMarked;
