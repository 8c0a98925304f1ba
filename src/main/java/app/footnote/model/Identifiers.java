package app.footnote.model;

import java.util.regex.Pattern;

/** Identifiers end up in file names, index terms and server keys, so only harmless characters may stand in them. */
final class Identifiers {

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private Identifiers() {
    }

    static void check(String what, String value) {
        if (!HARMLESS.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of a " + what + ": '" + value + "'");
        }
    }
}
