/**
 * The shared index: passages and vectors on a Redis server that several computers use. Words are searched in a lexicon
 * on each computer.
 */
@NullMarked
package app.footnote.index.redis;

import org.jspecify.annotations.NullMarked;
