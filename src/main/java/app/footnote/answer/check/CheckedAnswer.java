package app.footnote.answer.check;

import app.footnote.answer.llm.SentenceJudge;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.function.ThrowingConsumer;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
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

    /** Whether the comparison has left the support of any sentence open. */
    public boolean hasDoubtfulSentences() {
        return citations.stream().anyMatch(Citation::isOpen);
    }

    /**
     * Lets a language model judge the doubtful sentences, one after another. If it fails, the remaining sentences keep
     * their verdicts.
     *
     * @param ended the same answer as the student has received it
     * @param listener receives the answer before the first sentence and after each one
     */
    public void review(
            SentenceJudge judge, Answer ended, ThrowingConsumer<AnswerEvent.Judged, RuntimeException> listener)
            throws InterruptedException {
        new ModelReview(this, ended).run(judge, listener);
    }
}
