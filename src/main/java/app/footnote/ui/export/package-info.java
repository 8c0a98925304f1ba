/** Lets the student choose the format and the file of a transcript, and writes it. */
@NullMarked
package app.footnote.ui.export;

import org.jspecify.annotations.NullMarked;
