package app.footnote.ui.chat.render;

import app.footnote.model.session.Answer;
import app.footnote.model.session.Turn;
import app.footnote.ui.chat.segment.TurnActions;
import app.footnote.ui.chat.text.ChatLine;
import app.footnote.ui.chat.text.LiveAnswer;
import app.footnote.ui.chat.text.TurnRenderer;
import app.footnote.ui.chat.text.TurnView;
import app.footnote.ui.common.FxThread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Shows the turns of a conversation, and the growing answer of the last question. For the FX thread. */
public final class TurnDisplay {

    /** More turns than fit into the highest window. */
    private static final int SHOWN_FIRST = 8;

    private final ConversationArea text;
    private final AutoScroll autoScroll;
    private final Executor background;
    private final TurnRenderer renderer = new TurnRenderer();
    private final PulseScheduler scheduler = new PulseScheduler();
    private final SessionOpening opening;
    private final List<TurnView> views = new ArrayList<>();
    private final Set<Integer> shownThinking = new HashSet<>();
    /** Counts the versions of each turn, so that an older version never replaces a newer one. */
    private final Map<Integer, Integer> versions = new HashMap<>();
    private @Nullable LiveTurn liveTurn;
    /** Counts the conversations that were shown, so that lines of an earlier one are dropped. */
    private int conversation;

    /** @param answering whether a question is being answered */
    public TurnDisplay(ObservableBooleanValue answering, TurnActions actions, Executor background) {
        this.background = background;
        this.text = new ConversationArea(answering, actions, this::toggleThinking);
        this.autoScroll = new AutoScroll(text);
        this.opening = new SessionOpening(text, autoScroll);
    }

    public Node node() {
        return text.node();
    }

    /** @param focusNext moves the keyboard focus to the control after the conversation */
    public void setFocusNext(Runnable focusNext) {
        ChatKeyboardFocus.install(text.node(), focusNext);
    }

    /** Whether the end of the conversation stays in view while it grows. */
    public ReadOnlyBooleanProperty followingEndProperty() {
        return autoScroll.followingProperty();
    }

    /** Scrolls to the end and keeps it in view. */
    public void followEnd() {
        autoScroll.resume();
    }

    /**
     * Shows a conversation, its last turns first.
     *
     * @param begun runs when the first lines are about to be shown
     * @param shown runs when the last turns are on screen, as many as fit into the window
     */
    public void open(List<Turn> turns, Runnable begun, Runnable shown) {
        clear();
        turns.forEach(turn -> views.add(TurnView.of(turn)));
        List<TurnView> all = List.copyOf(views);
        int first = Math.max(0, all.size() - SHOWN_FIRST);
        int opened = conversation;
        background.execute(() -> {
            List<List<ChatLine>> last = new ArrayList<>(Collections.nCopies(first, List.of()));
            last.addAll(renderer.lines(all, first, all.size()));
            whileShown(opened, () -> {
                begun.run();
                opening.showLast(last, shown);
            });
            if (first > 0) {
                List<List<ChatLine>> earlier = renderer.lines(all, 0, first);
                whileShown(opened, () -> opening.addEarlier(earlier));
            }
        });
    }

    /** Runs a task on the FX thread, unless another conversation is shown by then. */
    private void whileShown(int opened, Runnable task) {
        FxThread.later(() -> {
            if (opened == conversation) {
                task.run();
            }
        });
    }

    /** Removes all turns. */
    public void clear() {
        stop();
        views.clear();
        versions.clear();
        shownThinking.clear();
        if (text.turnCount() > 0) {
            text.showAll(List.of());
        }
        // A session that was being opened may have left the text concealed.
        text.reveal();
    }

    /** Stops all updates; the screen stays as it is. */
    public void stop() {
        if (liveTurn != null) {
            liveTurn.stop();
        }
        scheduler.cancelAll();
        opening.stop();
        conversation++;
    }

    /**
     * Shows a turn while its answer is being given, after all other turns or in the place of one of them.
     *
     * @param fromStart whether the view stays where it is while the answer grows
     * @param ended runs when the complete answer is on screen
     */
    public void watch(int turn, LiveAnswer answer, boolean fromStart, Consumer<Answer> ended) {
        if (liveTurn != null) {
            liveTurn.stop();
        }
        setView(turn, answer.snapshot());
        if (turn == views.size() - 1 && !fromStart) {
            autoScroll.resume();
        } else {
            autoScroll.pause();
        }
        liveTurn = new LiveTurn(answer, (view, shown) -> {
            views.set(turn, view);
            show(turn, autoScroll::contentGrew, shown);
        }, ended);
        liveTurn.start();
    }

    private void setView(int turn, TurnView view) {
        shownThinking.remove(turn);
        if (turn < views.size()) {
            views.set(turn, view);
        } else {
            views.add(view);
        }
    }

    /** Replaces a finished turn. */
    public void replace(int turn, Turn replacement) {
        setView(turn, TurnView.of(replacement));
        show(turn);
    }

    /** Whether this is the current view of a turn, on screen or about to be. */
    public boolean shows(int turn, TurnView view) {
        return views.get(turn).equals(view);
    }

    /** Updates a finished turn. */
    public void refresh(int turn, TurnView view) {
        views.set(turn, view);
        show(turn);
    }

    private void toggleThinking(int turn) {
        if (!shownThinking.remove(turn)) {
            shownThinking.add(turn);
        }
        show(turn);
    }

    private void show(int turn) {
        show(turn, () -> {
        }, () -> {
        });
    }

    /**
     * Renders the current view of a turn and shows it in steps. Drops lines that are ready only after those of a newer
     * version.
     *
     * @param changed runs after each step
     * @param shown runs after the last step
     */
    private void show(int turn, Runnable changed, Runnable shown) {
        TurnView view = TurnRenderer.withoutRepeatedNotices(views, turn);
        boolean thinking = shownThinking.contains(turn);
        int opened = conversation;
        int version = versions.merge(turn, 1, Integer::sum);
        background.execute(() -> {
            List<ChatLine> lines = renderer.lines(turn, view, thinking);
            whileShown(opened, () -> {
                if (versions.getOrDefault(turn, version) > version) {
                    shown.run();
                    return;
                }
                opening.schedulerFor(turn, scheduler).schedule(() -> {
                    boolean complete = text.advance(turn, lines);
                    changed.run();
                    return complete;
                }, shown);
            });
        });
    }
}
