package app.footnote.messages;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;

/** Puts failures into words, for the window or for the command line. Immutable. */
public enum FailureWording {

    /** Remedies name what can be clicked. */
    WINDOW("remedies-window"),

    /** Remedies name commands. */
    COMMAND_LINE("remedies-command-line");

    private static final Messages COMMON = Messages.of("remedies");

    private final String area;

    FailureWording(String area) {
        this.area = area;
    }

    /** What happened and why; one or two sentences. */
    public static String problem(Failure failure) {
        return Messages.words(failure.problem());
    }

    /** What to do about it; one or two sentences. */
    public String remedy(Failure failure) {
        return remedy(failure.remedy());
    }

    /** What to do; one or two sentences. */
    public String remedy(Remedy remedy) {
        Object[] arguments = remedy.arguments().toArray();
        if (remedy.action() == RemedyAction.VERBATIM) {
            return arguments[0].toString();
        }
        String key = Messages.keyOf(remedy.action());
        Messages own = Messages.of(area);
        return (own.has(key) ? own : COMMON).text(key, arguments);
    }

    /** What happened, and what to do about it. */
    public String sentences(Failure failure) {
        return problem(failure) + " " + remedy(failure);
    }
}
