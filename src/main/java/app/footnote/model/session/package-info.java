/**
 * Questions, answers, footnotes and sessions as immutable records. An answer is complete in itself: it can be shown
 * after its notes have left the library.
 */
@NullMarked
package app.footnote.model.session;

import org.jspecify.annotations.NullMarked;
