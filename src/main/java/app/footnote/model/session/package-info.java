/**
 * Questions, answers, footnotes and sessions as immutable records. An answer is self-contained: it can be shown after
 * its notes have been removed from the library.
 */
@NullMarked
package app.footnote.model.session;

import org.jspecify.annotations.NullMarked;
