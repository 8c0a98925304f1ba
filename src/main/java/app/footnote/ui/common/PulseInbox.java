package app.footnote.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/**
 * Gathers what other threads send and hands it to the FX thread in batches, in order, once per pulse: a thousand items
 * between two pulses cost one call, not a thousand. Safe for use by many threads.
 */
public final class PulseInbox<T> {

    private final Consumer<List<T>> reader;
    private final AnimationTimer nextPulse = new AnimationTimer() {

        @Override
        public void handle(long now) {
            stop();
            empty();
        }
    };
    private List<T> waiting = new ArrayList<>();

    /** @param reader is called on the FX thread with what came since the last call, never with an empty list */
    public PulseInbox(Consumer<List<T>> reader) {
        this.reader = reader;
    }

    /** Hands an item over; returns at once. */
    public synchronized void send(T item) {
        waiting.add(item);
        if (waiting.size() == 1) {
            FxThread.run(nextPulse::start);
        }
    }

    private void empty() {
        reader.accept(take());
    }

    private synchronized List<T> take() {
        List<T> batch = waiting;
        waiting = new ArrayList<>();
        return batch;
    }
}
