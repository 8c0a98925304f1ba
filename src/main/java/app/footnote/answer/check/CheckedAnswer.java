package app.footnote.answer.check;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.model.session.Answer;
import java.util.List;

/**
 * An answer that was held against passages, with what is needed to change single judgements.
 *
 * @param written as its writer left it
 * @param citations what came of each of its claims
 */
public record CheckedAnswer(CitedAnswer written, List<Citation> citations, List<FoundPassage> passages) {

    public CheckedAnswer {
        citations = List.copyOf(citations);
        passages = List.copyOf(passages);
    }

    /** The answer with its checks, and with footnotes that are in accord with them. */
    public Answer answer() {
        return written.recited(citations, passages);
    }
}
