package app.footnote.index.redis.server;

/** A password. It shows itself to nobody who does not ask for it by name. */
public final class Password {

    private final String secret;

    public Password(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Password password && password.secret.equals(secret);
    }

    @Override
    public int hashCode() {
        return secret.hashCode();
    }

    @Override
    public String toString() {
        return "****";
    }
}
