package app.footnote.model;

/** The characters of identifiers. Identifiers are used in file names, index terms and server keys without escaping. */
final class IdentifierSyntax {

    private static final int MAX_CHARS = 100;

    private IdentifierSyntax() {
    }

    static void check(String what, String value) {
        if (value.isEmpty() || value.length() > MAX_CHARS || !hasOnlyAllowedChars(value)) {
            throw new IllegalArgumentException("Not the id of a " + what + ": '" + value + "'");
        }
    }

    /** Without a regular expression, because each start checks thousands of identifiers in interpreted code. */
    private static boolean hasOnlyAllowedChars(String value) {
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
