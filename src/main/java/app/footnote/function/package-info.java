/**
 * Functional interfaces whose methods may fail with a checked exception or be interrupted. They take the place of
 * nested interfaces with one method each.
 */
@NullMarked
package app.footnote.function;

import org.jspecify.annotations.NullMarked;
