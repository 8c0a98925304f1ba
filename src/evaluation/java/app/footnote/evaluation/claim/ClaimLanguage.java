package app.footnote.evaluation.claim;

import java.util.Arrays;
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

    static Optional<ClaimLanguage> of(String code) {
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
    }
}
