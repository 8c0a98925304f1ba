package app.footnote.messages;

import app.footnote.model.failure.FailureException;

/** The words of failures, for tests that hold what a person reads. */
public final class FailureWords {

    private FailureWords() {
    }

    /** What the command line prints for an exception. */
    public static String of(Throwable thrown) {
        if (thrown instanceof FailureException known) {
            return FailureWording.COMMAND_LINE.sentences(known.failure());
        }
        throw new AssertionError("Not a failure", thrown);
    }
}
