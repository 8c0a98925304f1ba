/** Asks for the format and the file of a transcript, and writes it. Remembers the last choice. */
@NullMarked
package app.footnote.ui.export;

import org.jspecify.annotations.NullMarked;
