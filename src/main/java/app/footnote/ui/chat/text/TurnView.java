package app.footnote.ui.chat.text;

import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Turn;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the window shows of a turn at one moment. Immutable.
 *
 * @param level how sure the answer is, as far as this is known
 * @param answer the answer, once it has ended
 * @param reviewStatus the review that goes on after the end of the answer; empty if there is none
 */
public record TurnView(
        String question, Draft draft, Progress progress, AnswerLevel level, Optional<Answer> answer,
        String reviewStatus) {

    /** What there is of an answer. */
    record Draft(String markdown, List<Footnote> footnotes, AnswerProvenance provenance) {

        Draft {
            footnotes = List.copyOf(footnotes);
        }
    }

    /**
     * How far answering has come.
     *
     * @param millis since the phase began, in steps of a tenth of a second; 0 while words arrive
     * @param hits how many passages were found
     * @param reading how much of a whole note was read; usually empty
     */
    record Progress(AnswerPhase phase, long millis, int hits, Optional<AnswerEvent.Reading> reading) {

        static final Progress ENDED = new Progress(AnswerPhase.ENDED, 0, 0, Optional.empty());
    }

    public static TurnView of(Turn turn) {
        return ended(turn.question(), turn.answer(), "");
    }

    static TurnView ended(String question, Answer answer, String reviewStatus) {
        Draft draft = new Draft(answer.markdown(), answer.footnotes(), answer.provenance());
        return new TurnView(
                question, draft, Progress.ENDED, AnswerLevel.of(answer.ending()), Optional.of(answer), reviewStatus);
    }

    /**
     * The same view without some notices.
     *
     * @param shown the notices of earlier turns, which need not be repeated
     */
    TurnView withoutNotices(Set<Failure> shown) {
        AnswerProvenance all = provenance();
        if (Collections.disjoint(all.notices(), shown)) {
            return this;
        }
        List<Failure> remaining = all.notices().stream().filter(notice -> !shown.contains(notice)).toList();
        AnswerProvenance reduced = all.withNotices(remaining);
        return new TurnView(question, new Draft(markdown(), footnotes(), reduced), progress, level, answer,
                reviewStatus);
    }

    String markdown() {
        return draft.markdown();
    }

    List<Footnote> footnotes() {
        return draft.footnotes();
    }

    AnswerProvenance provenance() {
        return draft.provenance();
    }

    List<SentenceCheck> checks() {
        return answer.map(Answer::checks).orElse(List.of());
    }
}
