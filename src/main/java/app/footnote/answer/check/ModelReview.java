package app.footnote.answer.check;

import app.footnote.answer.AnswerTask.Afterwards;
import app.footnote.answer.llm.LanguageModelException;
import app.footnote.answer.llm.SentenceJudge;
import app.footnote.answer.llm.SentenceJudge.Opinion;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.messages.FailureWording;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a language model judge the sentences of an answer that comparing left open, one after another. A judge that
 * fails leaves the rest as it was. For one thread.
 */
public final class ModelReview {

    private static final Logger LOG = LoggerFactory.getLogger(ModelReview.class);

    /** What carries a sentence is rarely spread over more; each costs the judge time. */
    private static final int MOST_PASSAGES = 3;

    private final CheckedAnswer checked;
    private final Answer ended;
    private final List<Citation> citations;

    /** @param ended the same answer as it was given to the student */
    public ModelReview(CheckedAnswer checked, Answer ended) {
        this.checked = checked;
        this.ended = ended;
        citations = new ArrayList<>(checked.citations());
    }

    /** Whether anything is left to judge. */
    public boolean isNeeded() {
        return citations.stream().anyMatch(Citation::isOpen);
    }

    /** Tells after each sentence what has become of the answer, and before the first one that it begins. */
    public void look(SentenceJudge judge, Afterwards afterwards) throws InterruptedException {
        int open = (int) citations.stream().filter(Citation::isOpen).count();
        afterwards.tell(new AnswerEvent.Judged(ended, judge.name(), open));
        try {
            for (int i = 0; i < citations.size(); i++) {
                if (citations.get(i).isOpen()) {
                    citations.set(i, judged(citations.get(i), judge));
                    afterwards.tell(new AnswerEvent.Judged(answer(), judge.name(), --open));
                }
            }
        } catch (LanguageModelException e) {
            LOG.info("{} judges no longer: {}", judge.name(), FailureWording.problem(e.failure()));
        }
    }

    private Citation judged(Citation citation, SentenceJudge judge)
            throws LanguageModelException, InterruptedException {
        Opinion opinion = judge.judge(citation.claim().words(), notes(citation));
        return citation.judged(opinion);
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
        Answer recited = new CheckedAnswer(checked.written(), citations, checked.passages()).answer();
        return new Answer(
                recited.markdown(), recited.footnotes(), recited.alsoLookedAt(), recited.checks(), ended.ending(),
                ended.provenance());
    }
}
