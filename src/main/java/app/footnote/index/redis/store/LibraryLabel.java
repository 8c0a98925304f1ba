package app.footnote.index.redis.store;

import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.model.EmbeddingIdentity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is written on a library: who can read it, and whose vectors it keeps. */
public record LibraryLabel(RedisCalls calls, LibraryKeys keys) {

    /** Raised whenever keys or what they hold are written in another form. */
    private static final String FORMAT = "1";
    private static final String FORMAT_FIELD = "format";
    private static final String EMBEDDING_FIELD = "embedding";
    private static final String SEPARATOR = "\n";

    /** Empty where there is no library. */
    public Optional<EmbeddingIdentity> embedding() throws IndexException {
        Map<String, String> written = calls.call(redis -> redis.hgetAll(keys.label()));
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (!FORMAT.equals(written.get(FORMAT_FIELD))) {
            throw new IndexException(
                    Kind.OTHER_FORMAT,
                    "The library in the Redis at %s was written by another release of Footnote. Use that release, or give another name with ?library=NAME."
                            .formatted(calls.host()));
        }
        return Optional.of(identity(written.getOrDefault(EMBEDDING_FIELD, "")));
    }

    /** Writes the label where there is none, and compares it where there is one. */
    void ensure(EmbeddingIdentity wanted) throws IndexException {
        if (embedding().isEmpty()) {
            // At once: another computer that opens the same library in this moment must not see half a label.
            calls.script(
                    RedisScripts.LABEL, List.of(keys.label()),
                    List.of(FORMAT_FIELD, FORMAT, EMBEDDING_FIELD, written(wanted)));
        }
        Optional<EmbeddingIdentity> stored = embedding();
        if (!stored.equals(Optional.of(wanted))) {
            throw new IndexException(
                    Kind.OTHER_EMBEDDING,
                    "The library in the Redis at %s was made with the embedding %s, not with %s. Choose that one in the settings, or let yours take its place for all who share the library with 'footnote library re-embed'."
                            .formatted(
                                    calls.host(), stored.map(EmbeddingIdentity::model).orElse("of nobody"),
                                    wanted.model()));
        }
    }

    /** Lets another embedding make the library's vectors from now on. */
    public void change(EmbeddingIdentity embedding) throws IndexException {
        calls.call(
                redis -> redis.hset(
                        keys.label(), Map.of(FORMAT_FIELD, FORMAT, EMBEDDING_FIELD, written(embedding))));
    }

    private static String written(EmbeddingIdentity embedding) {
        return String.join(
                SEPARATOR, embedding.model(), embedding.digest(), Integer.toString(embedding.version()),
                Integer.toString(embedding.dimension()));
    }

    private static EmbeddingIdentity identity(String written) {
        String[] parts = written.split(SEPARATOR, 4);
        return new EmbeddingIdentity(parts[0], parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
    }
}
