package app.footnote.answer.check;

import app.footnote.answer.llm.LanguageModelException;
import app.footnote.answer.llm.SentenceJudge;
import app.footnote.answer.llm.SentenceJudge.Opinion;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.function.ThrowingConsumer;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a language model judge the doubtful sentences of an answer, one after another. If the judge fails, the remaining
 * sentences keep their verdicts. Not thread-safe.
 */
final class ModelReview {

    private static final Logger LOG = LoggerFactory.getLogger(ModelReview.class);

    /** More passages rarely add evidence, and each takes time. */
    private static final int MOST_PASSAGES = 3;

    private final CheckedAnswer checked;
    private final Answer ended;
    private final List<Citation> citations;

    /** @param ended the same answer as the student has received it */
    ModelReview(CheckedAnswer checked, Answer ended) {
        this.checked = checked;
        this.ended = ended;
        citations = new ArrayList<>(checked.citations());
    }

    /** @param listener receives the answer before the first sentence and after each one */
    void run(SentenceJudge judge, ThrowingConsumer<AnswerEvent.Judged, RuntimeException> listener)
            throws InterruptedException {
        int open = (int) citations.stream().filter(Citation::isOpen).count();
        listener.accept(new AnswerEvent.Judged(ended, judge.name(), open));
        try {
            for (int i = 0; i < citations.size(); i++) {
                if (citations.get(i).isOpen()) {
                    citations.set(i, judged(citations.get(i), judge));
                    listener.accept(new AnswerEvent.Judged(answer(), judge.name(), --open));
                }
            }
        } catch (LanguageModelException e) {
            LOG.info("{} judges no longer: {}", judge.name(), e.getMessage());
        }
    }

    private Citation judged(Citation citation, SentenceJudge judge)
            throws LanguageModelException, InterruptedException {
        Opinion opinion = judge.judge(citation.claim().words(), notes(citation));
        return citation.withOpinion(opinion);
    }

    private static String notes(Citation citation) {
        return citation.nearestPassages()
                .stream()
                .distinct()
                .limit(MOST_PASSAGES)
                .map(ModelReview::text)
                .collect(Collectors.joining("\n\n"));
    }

    private static String text(FoundPassage found) {
        List<String> headings = found.passage().headings();
        return (headings.isEmpty() ? "" : String.join(", ", headings) + ": ") + found.passage().plain();
    }

    private Answer answer() {
        Answer rewritten = new CheckedAnswer(checked.written(), citations, checked.passages()).answer();
        return new Answer(
                rewritten.markdown(), rewritten.footnotes(), rewritten.alsoLookedAt(), rewritten.checks(),
                ended.ending(),
                ended.provenance());
    }
}
