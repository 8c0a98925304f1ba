/**
 * Whether the computer runs on its battery. Each operating system says it in its own way.
 */
@NullMarked
package app.footnote.power;

import org.jspecify.annotations.NullMarked;
