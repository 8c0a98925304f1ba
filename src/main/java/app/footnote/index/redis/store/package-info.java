/** The keys and values of a shared library in Redis. Every change is atomic. */
@NullMarked
package app.footnote.index.redis.store;

import org.jspecify.annotations.NullMarked;
