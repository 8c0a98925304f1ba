package app.footnote.index.redis.server;

/** A password that {@link #toString} does not reveal. Immutable. */
public final class RedisPassword {

    private final String secret;

    public RedisPassword(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RedisPassword password && password.secret.equals(secret);
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
