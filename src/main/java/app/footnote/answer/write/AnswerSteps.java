package app.footnote.answer.write;

import app.footnote.answer.check.AnswerChecker;
import app.footnote.answer.llm.LanguageModels;
import app.footnote.answer.passage.AnswerSearch;
import app.footnote.answer.quote.QuoteWriter;
import java.util.function.BooleanSupplier;

/**
 * The steps of an answer that a language model writes. Immutable.
 *
 * @param search finds the passages
 * @param models write from the passages
 * @param checker compares the answer with the passages
 * @param quotes answers if no model can write
 * @param writesUncovered whether a model is also asked if the notes do not seem to cover the question; read for each
 * answer
 */
public record AnswerSteps(
        AnswerSearch search, LanguageModels models, AnswerChecker checker, QuoteWriter quotes,
        BooleanSupplier writesUncovered) {
}
