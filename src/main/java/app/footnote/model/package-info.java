/**
 * Courses, notes, pages, passages and places as immutable records. They use nothing but the JDK, so that every other
 * package can share them.
 */
@NullMarked
package app.footnote.model;

import org.jspecify.annotations.NullMarked;
