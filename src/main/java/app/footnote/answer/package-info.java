/**
 * From a question to a stream of events: search, quote or write, cite, check.
 */
@NullMarked
package app.footnote.answer;

import org.jspecify.annotations.NullMarked;
