/**
 * Rewrites the built-in model's graph of operations into a faster one with the same weights. Runs while the program is
 * built and is no part of it.
 */
@NullMarked
package app.footnote.embed.graph;

import org.jspecify.annotations.NullMarked;
