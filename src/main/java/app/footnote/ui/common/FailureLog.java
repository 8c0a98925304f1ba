package app.footnote.ui.common;

import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what the services throw into what a student is told. */
public final class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    private FailureLog() {
    }

    /** The failure in the student's words; it is logged here and nowhere else. */
    public static Failure log(Exception e) {
        if (e instanceof FailureException known) {
            return logged(known.failure(), e);
        }
        LOG.error("Unexpected", e);
        return Failure.verbatim(
                Failure.Kind.INTERNAL,
                "Something went wrong inside Footnote that should not have.",
                "Try it again; the log file, which the set-up page opens, has the details.");
    }

    private static Failure logged(Failure failure, Exception cause) {
        LOG.warn("{}", FailureWording.problem(failure));
        LOG.debug("Because", cause);
        return failure;
    }
}
