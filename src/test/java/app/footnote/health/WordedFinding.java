package app.footnote.health;

import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;

/** Words health findings for assertions. */
public final class WordedFinding {

    private WordedFinding() {
    }

    /** What was found. */
    public static String found(HealthFinding finding) {
        return Messages.words(finding.found());
    }

    /** What to do on the command line; empty if nothing needs to be done. */
    public static String remedy(HealthFinding finding) {
        return finding.remedy().map(FailureWording.COMMAND_LINE::remedy).orElse("");
    }
}
