package app.footnote.ui.chat.text;

import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Turn;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be seen of a turn at one moment.
 *
 * @param answer the answer, once it has ended
 * @param afterwards what is being done about it after its end; empty for nothing
 */
public record TurnView(String question, Draft draft, Moment moment, Optional<Answer> answer, String afterwards) {

    /**
     * What there is of an answer so far.
     *
     * @param making what is known of it so far
     */
    record Draft(String markdown, List<Footnote> footnotes, AnswerProvenance making) {

        Draft {
            footnotes = List.copyOf(footnotes);
        }
    }

    /**
     * Where the answering stands.
     *
     * @param millis since the phase began, in steps of a tenth of a second; 0 once words come
     * @param hits how many passages were found
     */
    record Moment(AnswerPhase phase, long millis, int hits) {

        static final Moment ENDED = new Moment(AnswerPhase.ENDED, 0, 0);
    }

    public static TurnView of(Turn turn) {
        return ended(turn.question(), turn.answer(), "");
    }

    static TurnView ended(String question, Answer answer, String afterwards) {
        Draft draft = new Draft(answer.markdown(), answer.footnotes(), answer.provenance());
        return new TurnView(question, draft, Moment.ENDED, Optional.of(answer), afterwards);
    }

    /** The same without what the student has been told in earlier turns. */
    public TurnView without(Set<Failure> told) {
        AnswerProvenance whole = making();
        if (Collections.disjoint(whole.notices(), told)) {
            return this;
        }
        List<Failure> news = whole.notices().stream().filter(notice -> !told.contains(notice)).toList();
        AnswerProvenance rest = new AnswerProvenance(whole.writer(), whole.thinking(), whole.prompt(), whole.timing(),
                news);
        return new TurnView(question, new Draft(markdown(), footnotes(), rest), moment, answer, afterwards);
    }

    String markdown() {
        return draft.markdown();
    }

    List<Footnote> footnotes() {
        return draft.footnotes();
    }

    public AnswerProvenance making() {
        return draft.making();
    }

    List<SentenceCheck> checks() {
        return answer.map(Answer::checks).orElse(List.of());
    }
}
