/**
 * Connections to Redis servers: addresses, TLS, clients, retries and errors. Checks whether a server is suitable for a
 * library.
 */
@NullMarked
package app.footnote.index.redis.server;

import org.jspecify.annotations.NullMarked;
