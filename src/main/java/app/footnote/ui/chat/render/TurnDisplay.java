package app.footnote.ui.chat.render;

import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Turn;
import app.footnote.ui.chat.text.ChatLine;
import app.footnote.ui.chat.text.LiveAnswer;
import app.footnote.ui.chat.text.TurnLineBuilder;
import app.footnote.ui.chat.text.TurnView;
import app.footnote.ui.common.FxThread;
import app.footnote.ui.common.math.Typesetter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings turns onto the screen. They are made into lines in the background; an answer that is being given is looked at
 * once per pulse, however fast its words come, and never is more than one of its states on the way. For the FX thread.
 */
public final class TurnDisplay {

    private static final Logger LOG = LoggerFactory.getLogger(TurnDisplay.class);

    /** More than fill the highest window. */
    private static final int SHOWN_AT_ONCE = 8;

    private final ConversationArea text;
    private final AutoScroll following;
    private final Executor background;
    private final PulseScheduler paced = new PulseScheduler();
    private final SessionOpening opening;
    private final Typesetter typesetter = new Typesetter();
    private final List<TurnView> views = new ArrayList<>();
    private final Set<Integer> openThinking = new HashSet<>();

    /** How often each turn was shown in another state. */
    private final Map<Integer, Integer> states = new HashMap<>();
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            look();
        }
    };

    private @Nullable Watched watched;
    /** Counts the conversations that were shown, so that lines of an earlier one are dropped. */
    private int conversation;

    public TurnDisplay(ConversationArea text, Executor background) {
        this.text = text;
        this.background = background;
        this.following = new AutoScroll(text);
        this.opening = new SessionOpening(text, following);
    }

    /** An answer that is being given. */
    private static final class Watched {

        private final int turn;
        private final LiveAnswer live;
        private final Consumer<Answer> ended;
        private boolean underway;

        Watched(int turn, LiveAnswer live, Consumer<Answer> ended) {
            this.turn = turn;
            this.live = live;
            this.ended = ended;
        }
    }

    public AutoScroll following() {
        return following;
    }

    /**
     * Shows these turns alone, the last ones first.
     *
     * @param begun is called when they begin to be on the screen
     * @param shown is called when the last ones are, as many as can be seen at once
     */
    public void open(List<Turn> turns, Runnable begun, Runnable shown) {
        clear();
        turns.forEach(turn -> views.add(TurnView.of(turn)));
        List<TurnView> all = List.copyOf(views);
        int first = Math.max(0, all.size() - SHOWN_AT_ONCE);
        int opened = conversation;
        background.execute(() -> {
            List<List<ChatLine>> last = new ArrayList<>(Collections.nCopies(first, List.of()));
            last.addAll(lines(all, first, all.size()));
            whileOpen(opened, () -> {
                begun.run();
                opening.last(last, shown);
            });
            if (first > 0) {
                List<List<ChatLine>> earlier = lines(all, 0, first);
                whileOpen(opened, () -> opening.earlier(earlier));
            }
        });
    }

    private List<List<ChatLine>> lines(List<TurnView> all, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(turn -> lines(turn, all.get(turn).without(told(all.subList(0, turn))), false))
                .toList();
    }

    /** What needs to be said once in a conversation and not above every answer: such as that no model is there. */
    private static Set<Failure> told(List<TurnView> earlier) {
        return earlier.stream().flatMap(view -> view.making().notices().stream()).collect(Collectors.toSet());
    }

    /** An answer that cannot be made into lines is shown as it was written: better that than nothing. */
    private List<ChatLine> lines(int turn, TurnView view, boolean thinking) {
        try {
            return TurnLineBuilder.of(turn, view, thinking, typesetter);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("A turn could not be rendered", e);
            return TurnLineBuilder.unrendered(turn, view);
        }
    }

    /** Does something on the FX thread unless another conversation is on view by then. */
    private void whileOpen(int opened, Runnable task) {
        FxThread.later(() -> {
            if (opened == conversation) {
                task.run();
            }
        });
    }

    /** Shows no turns. What is being watched is not watched any more. */
    public void clear() {
        stop();
        views.clear();
        states.clear();
        openThinking.clear();
        if (text.turns() > 0) {
            text.showAll(List.of());
        }
        // A session that was being opened may have left it concealed.
        text.reveal();
    }

    /** Leaves the screen as it is from now on. */
    public void stop() {
        pulse.stop();
        paced.forget();
        opening.stop();
        watched = null;
        conversation++;
    }

    /**
     * Shows a turn whose answer is being given as it grows, after all others or in the place of one of them.
     *
     * @param ended is called when the whole answer is on the screen
     */
    public void watch(int turn, LiveAnswer live, Consumer<Answer> ended) {
        watched = new Watched(turn, live, ended);
        put(turn, live.look());
        if (turn == views.size() - 1) {
            following.resume();
        } else {
            following.leave();
        }
        look();
        pulse.start();
    }

    private void put(int turn, TurnView view) {
        openThinking.remove(turn);
        if (turn < views.size()) {
            views.set(turn, view);
        } else {
            views.add(view);
        }
    }

    /** Shows another turn in the place of one that is over. */
    public void replace(int turn, Turn other) {
        put(turn, TurnView.of(other));
        show(turn, TurnDisplay::nothing, TurnDisplay::nothing);
    }

    /** Whether the turn is on the screen as it is in this view, or on its way there. */
    public boolean shows(int turn, TurnView view) {
        return views.get(turn).equals(view);
    }

    /** Shows what has become of a turn that is over. */
    public void refresh(int turn, TurnView view) {
        views.set(turn, view);
        show(turn, TurnDisplay::nothing, TurnDisplay::nothing);
    }

    private void look() {
        Watched now = watched;
        if (now == null || now.underway) {
            return;
        }
        TurnView view = now.live.look();
        if (view.equals(views.get(now.turn)) && now.turn < text.turns()) {
            return;
        }
        views.set(now.turn, view);
        now.underway = true;
        show(now.turn, following::grown, () -> {
            now.underway = false;
            view.answer().ifPresent(answer -> end(now, answer));
        });
    }

    private void end(Watched over, Answer answer) {
        pulse.stop();
        if (watched == over) {
            watched = null;
        }
        over.ended.accept(answer);
    }

    public void toggleThinking(int turn) {
        if (!openThinking.remove(turn)) {
            openThinking.add(turn);
        }
        show(turn, TurnDisplay::nothing, TurnDisplay::nothing);
    }

    private static void nothing() {
        // Nobody waits for it.
    }

    /**
     * Shows a turn as it is now; on the way there the text changes step by step. Lines that are ready only after those
     * of a later state are left out.
     */
    private void show(int turn, Runnable changed, Runnable shown) {
        TurnView view = views.get(turn).without(told(views.subList(0, turn)));
        boolean thinking = openThinking.contains(turn);
        int opened = conversation;
        int state = states.merge(turn, 1, Integer::sum);
        background.execute(() -> {
            List<ChatLine> lines = lines(turn, view, thinking);
            whileOpen(opened, () -> {
                if (states.getOrDefault(turn, state) > state) {
                    shown.run();
                    return;
                }
                opening.order(turn, paced).begin(() -> {
                    boolean over = text.advance(turn, lines);
                    changed.run();
                    return over;
                }, shown);
            });
        });
    }
}
