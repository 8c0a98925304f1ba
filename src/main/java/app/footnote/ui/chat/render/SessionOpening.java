package app.footnote.ui.chat.render;

import app.footnote.ui.chat.text.ChatLine;
import java.util.List;

/** Puts the turns of a session that was opened onto the screen, from its end on and bit by bit. For the FX thread. */
final class SessionOpening {

    /** Lines without nodes that are put into the text in one pulse; thousands would hold it up. */
    private static final int OUT_OF_VIEW = 300;
    /** More lines with nodes than are made in one pulse. */
    private static final int IN_VIEW = 10;

    private final ConversationArea text;
    private final AutoScroll following;
    /** Of its own, so that a question which is asked meanwhile need not wait. */
    private final PulseScheduler paced = new PulseScheduler();
    /** How many turns were opened; those after them were asked since. */
    private int opened;

    SessionOpening(ConversationArea text, AutoScroll following) {
        this.text = text;
        this.following = following;
    }

    /**
     * Shows the last turns. As long as their lines can be seen, nodes are made for them, and only few come at a time.
     *
     * @param turns all turns; those before the last ones without lines
     */
    void last(List<List<ChatLine>> turns, Runnable shown) {
        opened = turns.size();
        text.conceal(opened);
        following.resume();
        IncrementalRenderer unrolling = new IncrementalRenderer(turns);
        paced.begin(() -> {
            boolean filled = text.fillsView();
            if (filled) {
                text.reveal();
            }
            prepend(unrolling.next(filled ? OUT_OF_VIEW : RenderBudget.of(unrolling.before(IN_VIEW))));
            return unrolling.isOver();
        }, () -> {
            text.reveal();
            shown.run();
        });
    }

    /** Puts the turns before them into the text, each as a whole: what can be seen of a turn may change at any time. */
    void earlier(List<List<ChatLine>> turns) {
        IncrementalRenderer unrolling = new IncrementalRenderer(turns);
        paced.begin(() -> {
            prepend(unrolling.nextTurns(OUT_OF_VIEW));
            return unrolling.isOver();
        }, () -> {
        });
    }

    /**
     * The order in which a turn may be changed: one that was opened stays as it is until all its lines are there.
     *
     * @param others for turns that were not opened
     */
    PulseScheduler order(int turn, PulseScheduler others) {
        return turn < opened ? paced : others;
    }

    private void prepend(IncrementalRenderer.Part part) {
        text.prepend(part);
        following.grown();
    }

    /** Leaves what is on the screen as it is. */
    void stop() {
        paced.forget();
        opened = 0;
    }
}
