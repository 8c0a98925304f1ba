/** What a shared library stores in Redis, and under which keys. Every change becomes visible at once or not at all. */
@NullMarked
package app.footnote.index.redis.store;

import org.jspecify.annotations.NullMarked;
