/**
 * Detects the languages of a note. Uses writing systems first and a statistical model where several languages share
 * one.
 */
@NullMarked
package app.footnote.read.language;

import org.jspecify.annotations.NullMarked;
