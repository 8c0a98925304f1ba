/**
 * Keeping passages and finding them again. Ranking is the same whatever keeps them.
 */
@NullMarked
package app.footnote.index;

import org.jspecify.annotations.NullMarked;
