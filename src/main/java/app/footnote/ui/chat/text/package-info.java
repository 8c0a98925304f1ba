/** Turns questions and answers into styled lines, without JavaFX nodes. */
@NullMarked
package app.footnote.ui.chat.text;

import org.jspecify.annotations.NullMarked;
