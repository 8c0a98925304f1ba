package app.footnote.ui.chat;

import app.footnote.answer.Question;
import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.model.session.AnswerContext;
import app.footnote.model.session.AnswerOption;
import app.footnote.model.session.Session;
import app.footnote.model.session.Turn;
import app.footnote.ui.chat.render.TurnDisplay;
import app.footnote.ui.common.FxThread;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The session that is shown, with its turns and the question that is being answered. For the FX thread. */
final class ConversationModel {

    private final SessionLoader sessions;
    private final QuestionRunner runner;
    private final TurnDisplay display;
    private final ConversationListener listener;
    private final FinishedTurns turns;
    private final ReadOnlyObjectWrapper<@Nullable SessionId> session = new ReadOnlyObjectWrapper<>(this, "session");
    private final ReadOnlyObjectWrapper<ConversationState> state = new ReadOnlyObjectWrapper<>(
            this, "state", new ConversationState.Empty());
    private Scope scope = Scope.all();
    /** Counts the sessions that were shown, so that results for an earlier one are dropped. */
    private int conversation;

    ConversationModel(
            SessionLoader sessions, QuestionRunner runner, TurnDisplay display, ConversationListener listener) {
        this.sessions = sessions;
        this.runner = runner;
        this.display = display;
        this.listener = listener;
        this.turns = new FinishedTurns(display, listener::reviewed);
    }

    ReadOnlyObjectProperty<@Nullable SessionId> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty answeringProperty() {
        return runner.answeringProperty();
    }

    ReadOnlyObjectProperty<ConversationState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The turns that have their answers. */
    List<Turn> turns() {
        return turns.all();
    }

    void setScope(Scope newScope) {
        scope = newScope;
    }

    /** Begins an empty session. */
    void begin() {
        leave(new ConversationState.Empty());
        session.set(null);
    }

    void open(SessionId id) {
        leave(new ConversationState.Loading());
        session.set(id);
        int opened = conversation;
        sessions.load(
                id, found -> ifStillShown(opened, () -> show(found)),
                failure -> ifStillShown(opened, () -> state.set(new ConversationState.Failed(failure))));
    }

    private void show(Session found) {
        turns.addAll(found.turns());
        listener.sessionChanged(found);
        if (found.turns().isEmpty()) {
            state.set(new ConversationState.Empty());
            return;
        }
        display.open(
                found.turns(), () -> state.set(new ConversationState.Shown()),
                () -> listener.shown(turns.size() - 1));
    }

    /** Opens a session again if it is shown and no question is being answered in it. */
    void reopen(SessionId id) {
        if (id.equals(session.get()) && !runner.isAnswering()) {
            open(id);
        }
    }

    private void leave(ConversationState next) {
        stop();
        turns.clear();
        runner.leave();
        conversation++;
        display.clear();
        state.set(next);
    }

    /** Stops the current answer and all updates of the screen. */
    void close() {
        stop();
        turns.stopReview();
        conversation++;
        display.stop();
    }

    /** The number of the conversation that is shown. */
    int conversation() {
        return conversation;
    }

    /** Runs a task unless another conversation is shown by now. */
    void ifStillShown(int number, Runnable task) {
        if (number == conversation) {
            task.run();
        }
    }

    /** Lets the answerer prepare for a question. */
    void prepare() {
        runner.prepare();
    }

    /**
     * Asks a question after all earlier turns.
     *
     * @return false if nothing is asked, because a question is being answered or a session is being read
     */
    boolean ask(String text) {
        return ask(new Question(text.strip(), turns.all(), scope), turns.size());
    }

    /** Asks a question in the place of an earlier one, after the turns before that. */
    boolean askInPlaceOf(int turn, String text) {
        return ask(new Question(text.strip(), before(turn), scope), turn);
    }

    /** Asks the question of a turn again in its place. */
    boolean askAgain(int turn, Scope asked, Set<AnswerOption> options) {
        return ask(new Question(turns.get(turn).question(), before(turn), asked, Optional.empty(), options), turn);
    }

    /** Continues an answer that was not completed. */
    boolean continueAnswer(int turn) {
        Turn begun = turns.get(turn);
        Question question = new Question(
                begun.question(), before(turn), scope, Optional.of(begun.answer()), optionsOf(begun));
        return ask(question, turn);
    }

    /** The options that a turn was asked with. */
    static Set<AnswerOption> optionsOf(Turn turn) {
        return turn.answer().provenance().context().map(AnswerContext::options).orElse(Set.of());
    }

    private List<Turn> before(int turn) {
        return turns.all().subList(0, turn);
    }

    Scope scope() {
        return scope;
    }

    private boolean ask(Question question, int turn) {
        if (runner.isAnswering() || state.get() instanceof ConversationState.Loading || question.text().isBlank()) {
            return false;
        }
        OptionalInt replaced = turn < turns.size() ? OptionalInt.of(turn) : OptionalInt.empty();
        RecordedQuestion next = runner.create(question, session.get(), replaced);
        int asked = conversation;
        next.onReviewed(() -> FxThread.later(() -> ifStillShown(asked, () -> turns.reviewed(next))));
        turns.endReview();
        state.set(new ConversationState.Shown());
        Instant askedAt = Instant.now();
        runner.start(next, turn, () -> {
            if (turn == 0) {
                FxThread.later(() -> ifStillShown(asked, () -> reportTitle(next.session())));
            }
        }, answer -> ended(next, turn, new Turn(question.text(), question.scope(), askedAt, answer)));
        return true;
    }

    /** The title of a session depends on its first question. */
    void reportTitle(@Nullable SessionId id) {
        int asked = conversation;
        if (id != null) {
            sessions.load(id, saved -> ifStillShown(asked, () -> {
                session.set(id);
                listener.sessionChanged(saved);
            }), _ -> {
                // The failure is in the log; the answer goes on without a title.
            });
        }
    }

    private void ended(RecordedQuestion question, int place, Turn turn) {
        SessionId id = question.session();
        if (id != null) {
            session.set(id);
        }
        turns.put(place, turn).filter(before -> !isOtherForm(before, turn)).ifPresent(
                before -> listener.replaced(
                        new TurnReplacement(this, sessions, place, before, turn, question.recordedTurn(place))));
        listener.answered(place);
        turns.startReview(question, place);
    }

    /** Whether both turns have the same overview, one short and one full; each can be had from the other. */
    private static boolean isOtherForm(Turn before, Turn after) {
        return offersOverviewForms(before) && offersOverviewForms(after)
                && before.question().equals(after.question()) && before.scope().equals(after.scope());
    }

    private static boolean offersOverviewForms(Turn turn) {
        return turn.answer().provenance().context()
                .filter(context -> context.offers().contains(AnswerOption.FULL_OVERVIEW))
                .isPresent();
    }

    /**
     * Restores a turn that was replaced.
     *
     * @return false if a third turn is in its place by now
     */
    boolean restore(int place, Turn before, Turn after) {
        boolean restored = isFinished(place) && turns.restore(place, before, after);
        if (restored) {
            listener.shown(place);
        }
        return restored;
    }

    /** Whether a turn has its answer and is not being replaced. */
    boolean isFinished(int turn) {
        return turn < turns.size() && !runner.isAnswering(turn);
    }

    /**
     * Stops the current answer, or the review of the last one.
     *
     * @return whether there was anything to stop
     */
    boolean stop() {
        if (runner.stop()) {
            return true;
        }
        boolean reviewing = turns.isReviewShown();
        if (reviewing) {
            turns.endReview();
        }
        return reviewing;
    }
}
