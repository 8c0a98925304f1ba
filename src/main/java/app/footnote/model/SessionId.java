package app.footnote.model;

/** Names a session for good. Letters, digits, {@code -} and {@code _} only. */
public record SessionId(String value) {

    public SessionId {
        IdentifierSyntax.check("session", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
