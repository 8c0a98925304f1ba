package app.footnote.ui.common;

import app.footnote.answer.llm.LanguageModelException;
import app.footnote.embed.EmbedException;
import app.footnote.index.IndexException;
import app.footnote.library.store.LibraryException;
import app.footnote.model.failure.Failure;
import app.footnote.session.SessionException;
import app.footnote.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what the services throw into what a student is told. */
public final class FailureText {

    private static final Logger LOG = LoggerFactory.getLogger(FailureText.class);

    private FailureText() {
    }

    /** The failure in the student's words; it is logged here and nowhere else. */
    public static Failure told(Exception e) {
        return switch (e) {
            case SessionException session -> logged(session.failure(), e);
            case LanguageModelException model -> logged(model.failure(), e);
            case LibraryException _,IndexException _,EmbedException _,SettingsException _ -> logged(split(e), e);
            default -> {
                LOG.error("Unexpected", e);
                yield new Failure(
                        Failure.Kind.INTERNAL,
                        "Something went wrong inside Footnote that should not have.",
                        "Try it again; the log file, which the set-up page opens, has the details.");
            }
        };
    }

    private static Failure logged(Failure failure, Exception cause) {
        LOG.warn("{}", failure.reason());
        LOG.debug("Because", cause);
        return failure;
    }

    /** Messages at package borders say first what happened, then in the last sentence what to do. */
    private static Failure split(Exception e) {
        String message = String.valueOf(e.getMessage());
        int last = message.lastIndexOf(". ");
        return last < 0
                ? new Failure(Failure.Kind.INTERNAL, message, "Try it again.")
                : new Failure(Failure.Kind.INTERNAL, message.substring(0, last + 1), message.substring(last + 2));
    }
}
