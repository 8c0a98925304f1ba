package app.footnote.ui.chat;

import java.util.List;

/** Puts the turns of a session that was opened onto the screen, from its end on and bit by bit. For the FX thread. */
final class Opening {

    /** Lines without nodes that are put into the text in one pulse; thousands would hold it up. */
    private static final int OUT_OF_VIEW = 300;
    /** More lines with nodes than are made in one pulse. */
    private static final int IN_VIEW = 10;

    private final ConversationText text;
    private final Following following;
    /** Of its own, so that a question which is asked meanwhile need not wait. */
    private final Paced paced = new Paced();

    Opening(ConversationText text, Following following) {
        this.text = text;
        this.following = following;
    }

    /**
     * Shows the last turns. As long as their lines can be seen, nodes are made for them, and only few come at a time.
     *
     * @param turns all turns; those before the last ones without lines
     */
    void last(List<List<Line>> turns, Runnable shown) {
        text.conceal(turns.size());
        following.resume();
        Unrolling unrolling = new Unrolling(turns);
        paced.begin(() -> {
            boolean filled = text.fillsView();
            if (filled) {
                text.reveal();
            }
            prepend(unrolling.next(filled ? OUT_OF_VIEW : Pace.of(unrolling.before(IN_VIEW))));
            return unrolling.isOver();
        }, () -> {
            text.reveal();
            shown.run();
        });
    }

    /** Puts the turns before them into the text, each as a whole: what can be seen of a turn may change at any time. */
    void earlier(List<List<Line>> turns) {
        Unrolling unrolling = new Unrolling(turns);
        paced.begin(() -> {
            prepend(unrolling.nextTurns(OUT_OF_VIEW));
            return unrolling.isOver();
        }, () -> {
        });
    }

    private void prepend(Unrolling.Part part) {
        text.prepend(part);
        following.grown();
    }

    /** Leaves what is on the screen as it is. */
    void stop() {
        paced.forget();
    }
}
