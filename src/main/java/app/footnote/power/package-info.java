/** Tells whether the computer runs on battery. Each operating system has its own source. */
@NullMarked
package app.footnote.power;

import org.jspecify.annotations.NullMarked;
