package app.footnote.index.redis.server;

/** A password. It shows itself to nobody who does not ask for it by name. */
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
