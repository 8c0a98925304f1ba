/**
 * Creates the parts of the program and connects them. Only this package knows which implementation stands behind each
 * interface, and it names, starts and closes all threads.
 */
@NullMarked
package app.footnote.wiring;

import org.jspecify.annotations.NullMarked;
