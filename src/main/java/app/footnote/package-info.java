/** The start of the program: {@link app.footnote.Main} reads the arguments, {@code Wiring} puts the house together. */
@NullMarked
package app.footnote;

import org.jspecify.annotations.NullMarked;
