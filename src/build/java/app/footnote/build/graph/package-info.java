/**
 * Rewrites the operations of the built-in embedding model as a faster graph with the same weights. Runs while the
 * program is built and is not part of it.
 */
@NullMarked
package app.footnote.build.graph;

import org.jspecify.annotations.NullMarked;
