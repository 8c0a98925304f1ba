package app.footnote.ui.chat;

import app.footnote.answer.Answerer;
import app.footnote.answer.Question;
import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Session;
import app.footnote.model.session.Turn;
import app.footnote.session.SessionStore;
import app.footnote.ui.chat.SessionLoader.Replacing;
import app.footnote.ui.chat.render.TurnDisplay;
import app.footnote.ui.common.FxThread;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The session on view, and the question that is being answered in it. For the FX thread. */
final class ConversationModel {

    private static final Logger LOG = LoggerFactory.getLogger(ConversationModel.class);

    private final Desk desk;
    private final SessionLoader sessions;
    private final TurnDisplay display;
    private final Listener listener;
    private final FinishedTurns turns;
    private final ReadOnlyObjectWrapper<@Nullable SessionId> session = new ReadOnlyObjectWrapper<>(this, "session");
    private final ReadOnlyBooleanWrapper answering = new ReadOnlyBooleanWrapper(this, "answering");
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(this, "view", new View.Empty());
    private Scope scope = Scope.all();
    private @Nullable RecordedQuestion asking;
    /** The turn that is being answered, if one is. */
    private int underway;
    /** Counts the sessions that were on view, so that what belongs to an earlier one is dropped. */
    private int conversation;

    /**
     * Who and what is needed to answer and to keep answers.
     *
     * @param answerer gives who is to answer, anew for each question; may block
     * @param background does what blocks
     */
    record Desk(Callable<Answerer> answerer, SessionStore sessions, Executor background) {
    }

    /** What there is to look at. */
    sealed interface View {

        /** Nothing was asked yet. */
        record Empty() implements View {
        }

        /** A session is being read. */
        record Opening() implements View {
        }

        /** Turns. */
        record Talking() implements View {
        }

        /** A session could not be opened. */
        record Failed(Failure failure) implements View {
        }
    }

    /** Who is told what happens. */
    interface Listener {

        /** Another session is on view, or its title has changed. */
        void sessionChanged(Session session);

        /** A model has looked again at this turn, and its answer has other checks than before. */
        void judged(int turn);

        /** A turn was answered; its number is counted from 0. */
        void answered(int turn);

        /** A session was opened; its last turn is the one to show. */
        void opened(int turn);

        /** A turn has taken the place of another; {@code undo} brings that back. */
        void replaced(Runnable undo);
    }

    ConversationModel(Desk desk, TurnDisplay display, Listener listener) {
        this.desk = desk;
        this.sessions = new SessionLoader(desk.sessions(), desk.background());
        this.display = display;
        this.listener = listener;
        this.turns = new FinishedTurns(display, listener::judged);
    }

    ReadOnlyObjectProperty<@Nullable SessionId> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty answeringProperty() {
        return answering.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** The turns that are over. */
    List<Turn> turns() {
        return turns.all();
    }

    void setScope(Scope newScope) {
        scope = newScope;
    }

    void begin() {
        leave(new View.Empty());
        session.set(null);
    }

    void open(SessionId id) {
        leave(new View.Opening());
        session.set(id);
        int opened = conversation;
        sessions.load(
                id, found -> whileOnView(opened, () -> opened(found)),
                failure -> whileOnView(opened, () -> view.set(new View.Failed(failure))));
    }

    /** Does it unless another conversation has come on view since this one was. */
    private void whileOnView(int then, Runnable task) {
        if (then == conversation) {
            task.run();
        }
    }

    private void opened(Session found) {
        turns.addAll(found.turns());
        listener.sessionChanged(found);
        if (found.turns().isEmpty()) {
            view.set(new View.Empty());
            return;
        }
        display.open(found.turns(), () -> view.set(new View.Talking()), () -> listener.opened(turns.size() - 1));
    }

    private void leave(View next) {
        stop();
        turns.clear();
        asking = null;
        answering.set(false);
        conversation++;
        display.clear();
        view.set(next);
    }

    /** Stops what is being answered; nothing is shown any more. */
    void close() {
        stop();
        turns.stopAgain();
        conversation++;
        display.stop();
    }

    /**
     * Asks with all that was said before.
     *
     * @return whether it is asked: nothing is while a question is being answered or a session opened
     */
    boolean ask(String text) {
        return ask(text, turns.size(), Optional.empty());
    }

    /** Lets whoever is to answer make ready; what hinders it will hinder the answer too, and be told then. */
    void prepare() {
        desk.background().execute(() -> {
            try {
                desk.answerer().call().prepare();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                LOG.debug("Nothing was made ready for the next question", e);
            }
        });
    }

    /** Asks a question in the place of an earlier one, with what was said before that. */
    boolean askInPlaceOf(int turn, String text) {
        return ask(text, turn, Optional.empty());
    }

    /** Lets the answer of a turn that is over be gone on with. */
    boolean goOn(int turn) {
        return ask(turns.get(turn).question(), turn, Optional.of(turns.get(turn).answer()));
    }

    private boolean ask(String text, int place, Optional<Answer> begun) {
        if (answering.get() || view.get() instanceof View.Opening || text.isBlank()) {
            return false;
        }
        Question question = new Question(text.strip(), turns.all().subList(0, place), scope, begun);
        OptionalInt replaced = place < turns.size() ? OptionalInt.of(place) : OptionalInt.empty();
        RecordedQuestion next = new RecordedQuestion(question, desk.answerer(), desk.sessions(), session.get(),
                replaced);
        Instant askedAt = Instant.now();
        turns.leaveAgain();
        asking = next;
        answering.set(true);
        view.set(new View.Talking());
        underway = place;
        display.watch(
                place, next.live(),
                answer -> ended(place, new Turn(question.text(), question.scope(), askedAt, answer)));
        int asked = conversation;
        next.onJudged(() -> FxThread.later(() -> whileOnView(asked, () -> turns.judged(next))));
        boolean first = place == 0;
        desk.background().execute(() -> {
            next.begin();
            if (first) {
                FxThread.later(() -> whileOnView(asked, () -> tell(next.session())));
            }
        });
        return true;
    }

    /** A session gets its name with its first question. */
    private void tell(@Nullable SessionId id) {
        int asked = conversation;
        if (id != null) {
            sessions.load(id, kept -> whileOnView(asked, () -> {
                session.set(id);
                listener.sessionChanged(kept);
            }), _ -> {
                // The log says why; the answer goes on without its title.
            });
        }
    }

    private void ended(int place, Turn turn) {
        Optional<RecordedQuestion> over = Optional.ofNullable(asking);
        over.map(RecordedQuestion::session).ifPresent(session::set);
        asking = null;
        answering.set(false);
        OptionalInt kept = over.map(RecordedQuestion::turn).orElse(OptionalInt.empty());
        turns.put(place, turn).ifPresent(before -> replaced(place, before, turn, kept));
        listener.answered(place);
        over.ifPresent(asked -> turns.lookAgain(asked, place));
    }

    /** @param kept the number of the turn in the session's file; empty if it could not be kept */
    private void replaced(int place, Turn before, Turn after, OptionalInt kept) {
        SessionId id = session.get();
        int replacedIn = conversation;
        listener.replaced(() -> {
            boolean onView = replacedIn == conversation;
            if (onView && !bringBack(place, before, after)) {
                return;
            }
            int undoneIn = conversation;
            if (id != null && kept.isPresent()) {
                Replacing taken = new Replacing(id, place, kept.getAsInt());
                sessions.takeBack(taken, () -> whileOnView(undoneIn, () -> takenBack(taken, onView)));
            }
        });
    }

    private boolean bringBack(int place, Turn before, Turn after) {
        boolean back = isOver(place) && turns.bringBack(place, before, after);
        if (back) {
            listener.answered(place);
        }
        return back;
    }

    /** Whoever left the session and came back to it meanwhile still sees the turn that was taken back. */
    private void takenBack(Replacing taken, boolean seen) {
        if (seen && taken.place() == 0) {
            tell(taken.session());
        } else if (!seen && taken.session().equals(session.get()) && !answering.get()) {
            open(taken.session());
        }
    }

    /** Whether the turn has its answer, and no other is being given in its place. */
    boolean isOver(int turn) {
        return turn < turns.size() && !(answering.get() && turn == underway);
    }

    /**
     * Stops the answer that is being given, or the model that looks at one again.
     *
     * @return whether there was anything to stop
     */
    boolean stop() {
        RecordedQuestion now = asking;
        if (now != null) {
            now.stop();
            return true;
        }
        boolean looking = turns.isLookedAtAgain();
        if (looking) {
            turns.leaveAgain();
        }
        return looking;
    }
}
