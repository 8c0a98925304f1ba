/**
 * Connections to Redis: addresses, TLS, clients, retries and error messages. Checks whether a server is fit for a
 * library.
 */
@NullMarked
package app.footnote.index.redis.server;

import org.jspecify.annotations.NullMarked;
