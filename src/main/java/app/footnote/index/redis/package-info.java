/**
 * The shared index: passages and vectors on a Redis server that several computers use. A local lexicon serves the
 * words.
 */
@NullMarked
package app.footnote.index.redis;

import org.jspecify.annotations.NullMarked;
