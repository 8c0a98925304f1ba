package app.footnote.library.event;

/** The registration of a listener, which ends when it is closed. */
public interface Subscription extends AutoCloseable {

    /** Ends the registration. A call that has begun may still be running when this method returns. */
    @Override
    void close();
}
