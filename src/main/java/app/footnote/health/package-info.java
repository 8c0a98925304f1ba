/**
 * The health check of all parts, and the services that the window and the command line share. Findings are values; the
 * caller words them.
 */
@NullMarked
package app.footnote.health;

import org.jspecify.annotations.NullMarked;
