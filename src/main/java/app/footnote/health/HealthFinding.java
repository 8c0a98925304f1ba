package app.footnote.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a check-up found.
 *
 * @param what that was looked at
 * @param found in a few words
 * @param remedy the one thing to do; missing where nothing needs to be done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HealthFinding(String what, State state, String found, @Nullable String remedy) {

    /** How it is. */
    public enum State {
        /** As it should be. */
        @JsonProperty("good")
        GOOD,
        /** Not there, and nothing is missing without it today. */
        @JsonProperty("absent")
        ABSENT,
        /** Something does not work. */
        @JsonProperty("trouble")
        TROUBLE
    }

    static HealthFinding good(String what, String found) {
        return new HealthFinding(what, State.GOOD, found, null);
    }

    static HealthFinding absent(String what, String found) {
        return new HealthFinding(what, State.ABSENT, found, null);
    }

    /** Not there, and what to do for those who want it. */
    static HealthFinding absent(String what, String found, String remedy) {
        return new HealthFinding(what, State.ABSENT, found, remedy);
    }

    static HealthFinding trouble(String what, String found, String remedy) {
        return new HealthFinding(what, State.TROUBLE, found, remedy);
    }
}
