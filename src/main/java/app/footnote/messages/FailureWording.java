package app.footnote.messages;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.util.Optional;

/** Words failures for the window or for the command line. Immutable. */
public enum FailureWording {

    /** Remedies name buttons and pages. */
    WINDOW("remedies-window"),

    /** Remedies name commands. */
    COMMAND_LINE("remedies-command-line");

    private static final Messages COMMON = Messages.of("remedies");

    private final String area;

    FailureWording(String area) {
        this.area = area;
    }

    /** What happened and why, in one or two sentences. */
    public static String problem(Failure failure) {
        return Messages.words(failure.problem());
    }

    /** What to do about the failure, in one or two sentences. */
    public String remedy(Failure failure) {
        return remedy(failure.remedy());
    }

    /** What to do, in one or two sentences. */
    public String remedy(Remedy remedy) {
        Object[] arguments = remedy.arguments().toArray();
        if (remedy.action() == RemedyAction.VERBATIM) {
            return arguments[0].toString();
        }
        String key = Messages.keyOf(remedy.action());
        Messages own = Messages.of(area);
        return (own.has(key) ? own : COMMON).text(key, arguments);
    }

    /**
     * The failure with its words as fixed texts, for files. The remedy is that of the command line.
     *
     * @return empty if there is no text for the failure or the text has other arguments, such as for a failure that a
     * later release stored
     */
    public static Optional<Failure> inWords(Failure failure) {
        try {
            WINDOW.remedy(failure);
            return Optional.of(Failure.verbatim(failure.kind(), problem(failure), COMMAND_LINE.remedy(failure)));
        } catch (RuntimeException ofLaterRelease) {
            return Optional.empty();
        }
    }

    /** The problem followed by the remedy. */
    public String sentences(Failure failure) {
        return problem(failure) + " " + remedy(failure);
    }
}
