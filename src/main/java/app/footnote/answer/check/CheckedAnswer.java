package app.footnote.answer.check;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.model.session.Answer;
import java.util.List;

/**
 * An answer that was compared with passages. Single judgements can still be changed. Immutable.
 *
 * @param written the answer before the check
 * @param citations the citation of each claim
 */
public record CheckedAnswer(CitedAnswer written, List<Citation> citations, List<FoundPassage> passages) {

    public CheckedAnswer {
        citations = List.copyOf(citations);
        passages = List.copyOf(passages);
    }

    /** The answer with checks and corrected footnotes. */
    public Answer answer() {
        return written.rewritten(citations, passages);
    }
}
