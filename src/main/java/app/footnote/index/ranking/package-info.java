/**
 * Ranks the candidates of any index. Combines word and vector scores, drops near-duplicates and merges neighbouring
 * passages.
 */
@NullMarked
package app.footnote.index.ranking;

import org.jspecify.annotations.NullMarked;
