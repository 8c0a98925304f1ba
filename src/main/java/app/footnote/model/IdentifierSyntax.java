package app.footnote.model;

/** Identifiers end up in file names, index terms and server keys, so only harmless characters may stand in them. */
final class IdentifierSyntax {

    private static final int LONGEST = 100;

    private IdentifierSyntax() {
    }

    static void check(String what, String value) {
        if (value.isEmpty() || value.length() > LONGEST || !allHarmless(value)) {
            throw new IllegalArgumentException("Not the id of a " + what + ": '" + value + "'");
        }
    }

    /** Without a pattern, since thousands are checked at each start, when Java still interprets. */
    private static boolean allHarmless(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (c < '0' || c > '9') && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }
}
