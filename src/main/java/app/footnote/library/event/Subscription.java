package app.footnote.library.event;

/** A listener's being told of events; closed when it wants to hear no more. */
public interface Subscription extends AutoCloseable {

    /** From now on the listener is not called again; a call that is under way may still be ending. */
    @Override
    void close();
}
