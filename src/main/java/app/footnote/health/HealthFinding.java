package app.footnote.health;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import java.util.Optional;

/**
 * The result of checking one part. Immutable.
 *
 * @param part the part that was checked
 * @param found what was found, in a few words
 * @param remedy what to do; empty if nothing needs to be done
 */
public record HealthFinding(CheckedPart part, State state, Message found, Optional<Remedy> remedy) {

    /** The state of a part. */
    public enum State {
        /** The part works. */
        GOOD,
        /** The part does not exist and is not needed. */
        ABSENT,
        /** The part does not work. */
        TROUBLE
    }

    static HealthFinding good(CheckedPart part, Message found) {
        return new HealthFinding(part, State.GOOD, found, Optional.empty());
    }

    /** A part that works, and that becomes better by the remedy. */
    static HealthFinding good(CheckedPart part, Message found, Remedy remedy) {
        return new HealthFinding(part, State.GOOD, found, Optional.of(remedy));
    }

    static HealthFinding absent(CheckedPart part, Message found) {
        return new HealthFinding(part, State.ABSENT, found, Optional.empty());
    }

    /** A part that does not exist, with the way to get it. */
    static HealthFinding absent(CheckedPart part, Message found, Remedy remedy) {
        return new HealthFinding(part, State.ABSENT, found, Optional.of(remedy));
    }

    static HealthFinding trouble(CheckedPart part, Message found, Remedy remedy) {
        return new HealthFinding(part, State.TROUBLE, found, Optional.of(remedy));
    }

    static HealthFinding trouble(CheckedPart part, Failure failure) {
        return trouble(part, failure.problem(), failure.remedy());
    }
}
