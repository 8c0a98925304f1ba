/**
 * The student's words as records and sealed types: courses, notes, pages, passages, places, footnotes, turns, sessions
 * and the events of the way between them. Everything here is immutable and uses nothing but the JDK.
 */
@NullMarked
package app.footnote.model;

import org.jspecify.annotations.NullMarked;
