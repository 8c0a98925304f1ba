/** Searches the vectors of a shared library on the server. Several courses are searched in parallel. */
@NullMarked
package app.footnote.index.redis.search;

import org.jspecify.annotations.NullMarked;
