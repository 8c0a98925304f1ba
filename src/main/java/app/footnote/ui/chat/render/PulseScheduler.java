package app.footnote.ui.chat.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/**
 * Does what changes the screen in steps, one per pulse, so that keys and the mouse never wait for more than a step.
 * What is begun later waits for what was begun before. For the FX thread.
 */
final class PulseScheduler {

    private final Deque<Work> waiting = new ArrayDeque<>();
    private final AnimationTimer pulse = new AnimationTimer() {

        @Override
        public void handle(long now) {
            step();
        }
    };

    private record Work(BooleanSupplier step, Runnable done) {
    }

    /**
     * Takes the first step at once if nothing else is under way.
     *
     * @param step goes one step and says whether it was the last
     * @param done is called after the last step, also if that broke
     */
    void begin(BooleanSupplier step, Runnable done) {
        waiting.add(new Work(step, done));
        if (waiting.size() == 1) {
            pulse.start();
            step();
        }
    }

    private void step() {
        Work work = waiting.element();
        // A step that breaks is the last: it would break at every pulse, and nothing else would come onto the screen.
        boolean over = true;
        try {
            over = work.step().getAsBoolean();
        } finally {
            if (over) {
                leave(work);
                work.done().run();
            }
        }
    }

    private void leave(Work work) {
        waiting.remove(work);
        if (waiting.isEmpty()) {
            pulse.stop();
        }
    }

    /** Does no more of what is under way. */
    void forget() {
        waiting.clear();
        pulse.stop();
    }
}
