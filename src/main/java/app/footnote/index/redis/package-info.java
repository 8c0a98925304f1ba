/**
 * The index on a Redis server: how one is reached, whether it is fit to keep notes, and how they are kept there. The
 * only package that knows Jedis.
 */
@NullMarked
package app.footnote.index.redis;

import org.jspecify.annotations.NullMarked;
