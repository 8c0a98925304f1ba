package app.footnote.answer.write;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.check.AnswerChecker;
import app.footnote.answer.check.AnswerConcatenation;
import app.footnote.answer.check.CheckedAnswer;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.embed.EmbedException;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.model.session.Answer;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks what a model has written. A failure of the check does not cost the student the answer. Immutable. */
record DraftCheck(AnswerChecker checker, AnswerDraft draft) {

    private static final Logger LOG = LoggerFactory.getLogger(DraftCheck.class);

    /** Compares the draft with passages and replaces it by the checked answer. If the check fails, the draft stays. */
    Optional<CheckedAnswer> check(Answer.Ending ending, List<FoundPassage> passages) throws InterruptedException {
        return replace(draft.answerSoFar(ending), passages);
    }

    /** The same with another answer than the draft. */
    Optional<CheckedAnswer> replace(Answer written, List<FoundPassage> passages) throws InterruptedException {
        Optional<CheckedAnswer> result = compare(written, passages);
        if (result.isPresent()) {
            draft.replaceWith(result.get().answer());
        }
        return result;
    }

    /** Compares only what was appended to the draft since it was as {@code before}. */
    void checkAfter(Answer before, List<FoundPassage> passages) throws InterruptedException {
        if (draft.length() == before.markdown().length()) {
            return;
        }
        Answer all = draft.answerSoFar(before.ending());
        Answer appended = new Answer(
                all.markdown().substring(before.markdown().length()), all.footnotes(), List.of(), List.of(),
                all.ending(), all.provenance());
        Optional<CheckedAnswer> result = compare(appended, passages);
        if (result.isPresent()) {
            draft.replaceWith(AnswerConcatenation.of(before, result.get().answer()));
        }
    }

    private Optional<CheckedAnswer> compare(Answer written, List<FoundPassage> passages) throws InterruptedException {
        try {
            return Optional.of(checker.compare(written, passages));
        } catch (EmbedException e) {
            LOG.warn("An answer could not be checked", e);
            addNotice(
                    new Failure(
                            Failure.Kind.EMBEDDING, Message.of("answer.check-failed", e.failure().problem()),
                            Remedy.of(RemedyAction.CHECK_EMBEDDING_MODEL)));
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("An answer could not be checked", e);
            addNotice(
                    new Failure(
                            Failure.Kind.INTERNAL, Message.of("answer.check-internal-error"),
                            Remedy.of(RemedyAction.SEE_LOG)));
            return Optional.empty();
        }
    }

    /** Several checks of one answer can fail for the same reason. */
    private void addNotice(Failure notice) throws InterruptedException {
        if (!draft.answerSoFar(new Answer.Ending.Stopped()).provenance().notices().contains(notice)) {
            draft.addNotice(notice);
        }
    }
}
