package app.footnote.index;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureException;

/** The index could not be read or written. The message names the folder or host and says what to do. */
public final class IndexException extends FailureException {

    /** The kinds that programs may want to tell apart; the message is for people. */
    public enum Kind {

        /** Another running program holds the index. */
        IN_USE,

        /** What is stored cannot be read; it must be built again. */
        DAMAGED,

        /** The vectors that are stored come from another embedding; the index is whole and can be opened with that. */
        OTHER_EMBEDDING,

        /** Another release wrote the index in a form that this one does not read; it must be built again. */
        OTHER_FORMAT,

        /** Where the index is said to be cannot be understood; it must be written otherwise. */
        ADDRESS,

        /** The server that is to keep the index is not fit for it; what the message says must be done there first. */
        UNSUITABLE_SERVER,

        /** The server that keeps the index wants a password, or another one. */
        PASSWORD,

        /** The server that keeps the index does not answer; it may again in a moment. */
        UNREACHABLE,

        /**
         * Vectors cannot be compared for now, but words can be searched: the same question without vector is answered.
         */
        VECTORS_UNREACHABLE,

        /** Reading or writing failed, for want of space, permission or a connection; trying again may help. */
        FAILED
    }

    private final Kind kind;

    public IndexException(Kind kind, String message) {
        super(Failure.verbatim(Failure.Kind.INDEX, message));
        this.kind = kind;
    }

    public IndexException(Kind kind, String message, Throwable cause) {
        super(Failure.verbatim(Failure.Kind.INDEX, message), cause);
        this.kind = kind;
    }

    public IndexException(Kind kind, Failure failure) {
        super(failure);
        this.kind = kind;
    }

    public IndexException(Kind kind, Failure failure, Throwable cause) {
        super(failure, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
