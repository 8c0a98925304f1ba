/**
 * Splits claims and evidence into tokens, clauses and values. Values are numbers with units, dates, codes, names, and
 * letters with signs, in comparable forms.
 */
@NullMarked
package app.footnote.answer.check.text;

import org.jspecify.annotations.NullMarked;
