package app.footnote.ui.chat.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/**
 * Runs changes of the screen in steps, one step per pulse, so that keys and the mouse wait for one step at most. Tasks
 * run in the order in which they were scheduled. For the FX thread.
 */
final class PulseScheduler {

    private final Deque<ScheduledTask> waiting = new ArrayDeque<>();
    private final AnimationTimer pulse = new AnimationTimer() {

        @Override
        public void handle(long now) {
            runStep();
        }
    };

    private record ScheduledTask(BooleanSupplier step, Runnable done) {
    }

    /**
     * Schedules a task. Its first step runs at once if no other task is waiting.
     *
     * @param step runs one step; gives whether it was the last one
     * @param done runs after the last step, and after a step that has thrown an exception
     */
    void schedule(BooleanSupplier step, Runnable done) {
        waiting.add(new ScheduledTask(step, done));
        if (waiting.size() == 1) {
            pulse.start();
            runStep();
        }
    }

    private void runStep() {
        ScheduledTask task = waiting.element();
        // A step that throws is the last one: otherwise it would throw at each pulse and block all other tasks.
        boolean last = true;
        try {
            last = task.step().getAsBoolean();
        } finally {
            if (last) {
                remove(task);
                task.done().run();
            }
        }
    }

    private void remove(ScheduledTask task) {
        waiting.remove(task);
        if (waiting.isEmpty()) {
            pulse.stop();
        }
    }

    /** Drops all tasks, also the one that has begun. */
    void cancelAll() {
        waiting.clear();
        pulse.stop();
    }
}
