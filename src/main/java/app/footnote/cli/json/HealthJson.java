package app.footnote.cli.json;

import app.footnote.health.HealthFinding;
import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The output of {@code doctor --json}. Immutable. */
record HealthJson(boolean healthy, List<FindingJson> findings) {

    private static final Messages HEALTH = Messages.of("health");

    /**
     * The result of checking one part.
     *
     * @param what the part's name
     * @param state {@code good}, {@code absent} or {@code trouble}
     * @param found what was found, in words
     * @param remedy what to do, in words; missing if nothing needs to be done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FindingJson(String what, String state, String found, @Nullable String remedy) {
    }

    static HealthJson of(boolean healthy, List<HealthFinding> findings) {
        return new HealthJson(healthy, findings.stream().map(HealthJson::finding).toList());
    }

    private static FindingJson finding(HealthFinding finding) {
        return new FindingJson(
                HEALTH.text("part", finding.part()),
                finding.state().name().toLowerCase(Locale.ROOT),
                Messages.words(finding.found()),
                finding.remedy().map(FailureWording.COMMAND_LINE::remedy).orElse(null));
    }
}
