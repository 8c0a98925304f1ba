/**
 * Keeps the local lexicon up to date with the shared library. Polls the server and applies what other computers have
 * changed.
 */
@NullMarked
package app.footnote.index.redis.follow;

import org.jspecify.annotations.NullMarked;
