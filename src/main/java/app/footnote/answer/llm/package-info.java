/** The interfaces to a language model that writes or judges. They know no particular server. */
@NullMarked
package app.footnote.answer.llm;

import org.jspecify.annotations.NullMarked;
