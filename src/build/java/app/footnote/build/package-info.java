/**
 * Steps of the build that Maven's plugins do not offer. Each class with a {@code main} method is one step. Nothing of
 * this package is part of the program.
 */
@NullMarked
package app.footnote.build;

import org.jspecify.annotations.NullMarked;
