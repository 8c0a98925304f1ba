package app.footnote.model;

/** Identifies a session permanently. Consists of letters, digits, {@code -} and {@code _}. Immutable. */
public record SessionId(String value) {

    public SessionId {
        IdentifierSyntax.check("session", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
