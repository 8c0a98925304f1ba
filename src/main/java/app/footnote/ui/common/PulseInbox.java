package app.footnote.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/**
 * Collects items from other threads and passes them to the FX thread in order, in one batch per pulse. A thousand items
 * between two pulses cause one call. Safe for use by several threads.
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

    /** @param reader receives the items since its last call on the FX thread; the list is never empty */
    public PulseInbox(Consumer<List<T>> reader) {
        this.reader = reader;
    }

    /** Adds an item; returns at once. */
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
