package app.footnote.evaluation.claim;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The languages that claims are generated in. */
public enum ClaimLanguage {
    ENGLISH("en"), GERMAN("de");

    private final String code;

    ClaimLanguage(String code) {
        this.code = code;
    }

    /** The ISO 639-1 code. */
    public String code() {
        return code;
    }

    /** The value for this language in a table of all languages. */
    <T> T in(Map<ClaimLanguage, T> table) {
        return Objects.requireNonNull(table.get(this));
    }

    static Optional<ClaimLanguage> of(String code) {
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
    }
}
