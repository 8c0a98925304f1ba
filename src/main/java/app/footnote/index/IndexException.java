package app.footnote.index;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureException;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;

/** The index could not be opened, read or written. */
public final class IndexException extends FailureException {

    /** What callers may want to distinguish. */
    public enum Kind {

        /** Another running program has the index open. */
        IN_USE,

        /** Stored data cannot be read; the index must be built again. */
        DAMAGED,

        /** The stored vectors come from another embedding; the index is intact and can be opened with that one. */
        OTHER_EMBEDDING,

        /** Another release wrote the index in a format that this one cannot read; it must be built again. */
        OTHER_FORMAT,

        /** The address of the index is malformed. */
        ADDRESS,

        /** The server of the index is not suitable; the failure says what must be changed there. */
        UNSUITABLE_SERVER,

        /** The server of the index requires a password, or another one. */
        PASSWORD,

        /** The server of the index does not answer; it may do so again in a moment. */
        UNREACHABLE,

        /** Vectors cannot be compared for now; the same query without its vector can be answered. */
        VECTORS_UNREACHABLE,

        /** Reading or writing failed for lack of space, permission or a connection; trying again may help. */
        FAILED
    }

    private final Kind kind;

    public IndexException(Kind kind, Failure failure) {
        super(failure);
        this.kind = kind;
    }

    public IndexException(Kind kind, Failure failure, Throwable cause) {
        super(failure, cause);
        this.kind = kind;
    }

    public IndexException(Kind kind, Message problem, Remedy remedy) {
        this(kind, new Failure(Failure.Kind.INDEX, problem, remedy));
    }

    public IndexException(Kind kind, Message problem, Remedy remedy, Throwable cause) {
        this(kind, new Failure(Failure.Kind.INDEX, problem, remedy), cause);
    }

    /** Words can still be searched, whatever the cause is. */
    public static IndexException vectorsUnreachable(IndexException cause) {
        return new IndexException(Kind.VECTORS_UNREACHABLE, cause.failure(), cause);
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the index has to be built again. */
    public boolean needsRebuild() {
        return kind == Kind.DAMAGED || kind == Kind.OTHER_FORMAT;
    }
}
