package app.footnote.ui.setup;

import app.footnote.health.HealthFinding;
import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import java.util.Optional;

/**
 * The state of a part of Footnote or of a program that it uses, in words. Immutable.
 *
 * @param found what the check has found, in a few words
 * @param remedy what to do; empty if nothing needs to be done
 */
record ServiceState(String name, Level level, String found, Optional<String> remedy) {

    private static final Messages HEALTH = Messages.of("health");

    /** Whether it works. */
    enum Level {
        GOOD, ABSENT, TROUBLE
    }

    static ServiceState of(HealthFinding finding) {
        Level level = switch (finding.state()) {
            case GOOD -> Level.GOOD;
            case ABSENT -> Level.ABSENT;
            case TROUBLE -> Level.TROUBLE;
        };
        return new ServiceState(
                HEALTH.text("part", finding.part()),
                level,
                Messages.words(finding.found()),
                finding.remedy().map(FailureWording.WINDOW::remedy));
    }
}
