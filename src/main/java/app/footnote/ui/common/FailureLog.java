package app.footnote.ui.common;

import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureException;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the exceptions that the window shows as failures. */
public final class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    private FailureLog() {
    }

    /** Logs an exception and returns its failure; an unexpected exception is an internal failure. */
    public static Failure log(Exception e) {
        if (e instanceof FailureException expected) {
            LOG.warn("{}", FailureWording.problem(expected.failure()));
            LOG.debug("Cause", e);
            return expected.failure();
        }
        LOG.error("Unexpected exception", e);
        return new Failure(
                Failure.Kind.INTERNAL, Message.of("ui-common.internal-error"), Remedy.of(RemedyAction.SEE_LOG));
    }
}
