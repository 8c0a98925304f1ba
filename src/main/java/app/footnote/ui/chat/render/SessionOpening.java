package app.footnote.ui.chat.render;

import app.footnote.ui.chat.text.ChatLine;
import java.util.List;

/**
 * Adds the turns of a session that was opened to the screen, in steps, from its end to its beginning. For the FX
 * thread.
 */
final class SessionOpening {

    /** How many lines out of view are added in one pulse. They have no nodes, but thousands would take too long. */
    private static final int LINES_OUT_OF_VIEW = 300;
    /** More lines in view than are added in one pulse. */
    private static final int MAX_LINES_IN_VIEW = 10;

    private final ConversationArea text;
    private final AutoScroll autoScroll;
    /** Separate from that of other turns, so that a new question does not wait for the session. */
    private final PulseScheduler scheduler = new PulseScheduler();
    /** How many turns were opened; turns after them are new. */
    private int openedTurns;

    SessionOpening(ConversationArea text, AutoScroll autoScroll) {
        this.text = text;
        this.autoScroll = autoScroll;
    }

    /**
     * Shows the last turns. Lines in view are added slowly, because they need nodes.
     *
     * @param turns all turns; those before the last ones are without lines
     * @param shown runs when the last turns are on screen
     */
    void showLast(List<List<ChatLine>> turns, Runnable shown) {
        openedTurns = turns.size();
        text.conceal(openedTurns);
        autoScroll.resume();
        IncrementalRenderer renderer = new IncrementalRenderer(turns);
        scheduler.schedule(() -> {
            boolean filled = text.fillsView();
            if (filled) {
                text.reveal();
            }
            int lines = filled
                    ? LINES_OUT_OF_VIEW
                    : RenderBudget.linesPerPulse(renderer.upcoming(MAX_LINES_IN_VIEW));
            prepend(renderer.next(lines));
            return renderer.isFinished();
        }, () -> {
            text.reveal();
            shown.run();
        });
    }

    /** Adds the turns before them. Each turn is added as a whole, because a turn in the text may change at any time. */
    void addEarlier(List<List<ChatLine>> turns) {
        IncrementalRenderer renderer = new IncrementalRenderer(turns);
        scheduler.schedule(() -> {
            prepend(renderer.nextTurns(LINES_OUT_OF_VIEW));
            return renderer.isFinished();
        }, () -> {
        });
    }

    /**
     * The scheduler for changes of a turn. A turn that was opened is not changed before all its lines are in the text.
     *
     * @param others the scheduler for turns that were not opened
     */
    PulseScheduler schedulerFor(int turn, PulseScheduler others) {
        return turn < openedTurns ? scheduler : others;
    }

    private void prepend(IncrementalRenderer.Part part) {
        text.prepend(part);
        autoScroll.contentGrew();
    }

    /** Leaves the screen as it is. */
    void stop() {
        scheduler.cancelAll();
        openedTurns = 0;
    }
}
