package app.footnote.index.redis.store;

import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The format of a library and the embedding that makes its vectors. Safe for use by several threads. */
public record LibraryLabel(RedisCalls calls, LibraryKeys keys) {

    /** Raised when keys or values are written in another format, which excludes earlier releases. */
    private static final String FORMAT = "1";
    private static final String FORMAT_FIELD = "format";
    private static final String EMBEDDING_FIELD = "embedding";
    private static final String SEPARATOR = "\n";

    /** The embedding; empty if there is no library. */
    public Optional<EmbeddingIdentity> embedding() throws IndexException {
        Map<String, String> label = calls.call(redis -> redis.hgetAll(keys.label()));
        if (label.isEmpty()) {
            return Optional.empty();
        }
        if (!FORMAT.equals(label.get(FORMAT_FIELD))) {
            throw new IndexException(
                    Kind.OTHER_FORMAT,
                    Message.of("index.redis.other-release", calls.host()),
                    Remedy.of(RemedyAction.USE_OTHER_RELEASE_OR_LIBRARY));
        }
        return Optional.of(identity(label.getOrDefault(EMBEDDING_FIELD, "")));
    }

    /** Writes the label if there is none, and checks the embedding. */
    void ensure(EmbeddingIdentity expected) throws IndexException {
        if (embedding().isEmpty()) {
            // Atomic, because another computer that opens the library at the same moment must not see half a label.
            calls.script(
                    RedisScripts.LABEL, List.of(keys.label()),
                    List.of(FORMAT_FIELD, FORMAT, EMBEDDING_FIELD, value(expected)));
        }
        EmbeddingIdentity stored = embedding().orElseThrow(() -> NoteHeadWriter.dataLost(calls.host()));
        if (!stored.equals(expected)) {
            throw new IndexException(
                    Kind.OTHER_EMBEDDING,
                    Message.of("index.redis.other-embedding", calls.host(), stored.model(), expected.model()),
                    Remedy.of(RemedyAction.CHOOSE_OR_REPLACE_EMBEDDING));
        }
    }

    /** Changes the embedding for all computers that share the library. */
    public void change(EmbeddingIdentity embedding) throws IndexException {
        calls.call(
                redis -> redis.hset(
                        keys.label(), Map.of(FORMAT_FIELD, FORMAT, EMBEDDING_FIELD, value(embedding))));
    }

    private static String value(EmbeddingIdentity embedding) {
        return String.join(
                SEPARATOR, embedding.model(), embedding.digest(), Integer.toString(embedding.version()),
                Integer.toString(embedding.dimension()));
    }

    private static EmbeddingIdentity identity(String value) {
        String[] parts = value.split(SEPARATOR, 4);
        return new EmbeddingIdentity(parts[0], parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
    }
}
