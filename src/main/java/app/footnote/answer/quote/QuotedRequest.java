package app.footnote.answer.quote;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.Question;
import app.footnote.answer.passage.Findings;
import app.footnote.answer.request.Request;

/**
 * A request that is to be answered with quotes. Immutable, except for the draft.
 *
 * @param question as it was asked, with its scope
 * @param request the question's kind and subject
 * @param findings the passages that were found for the question
 * @param draft receives the answer
 */
public record QuotedRequest(Question question, Request request, Findings findings, AnswerDraft draft) {
}
