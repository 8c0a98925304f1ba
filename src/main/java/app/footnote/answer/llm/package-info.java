/** The interfaces of language models that write or judge, independent of any server. */
@NullMarked
package app.footnote.answer.llm;

import org.jspecify.annotations.NullMarked;
