package app.footnote.embed.ollama;

import app.footnote.embed.EmbedException;
import app.footnote.embed.EmbedException.Trouble;
import app.footnote.embed.Embedder;
import app.footnote.embed.EmbeddingModelFamily;
import app.footnote.embed.PassageText;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.Passage;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.util.List;

/**
 * An embedding model of Ollama, for example one for languages other than English. While the server is unavailable or
 * has another version of the model, every call fails with {@link Trouble#UNAVAILABLE}. Safe for use by several threads.
 */
public final class OllamaEmbedder implements Embedder {

    private static final int VERSION = 1000 * PassageText.VERSION + EmbeddingModelFamily.VERSION;

    private final EmbeddingServer server;
    private final EmbeddingIdentity identity;
    private final Embedder tokenCounter;
    private final EmbeddingModelFamily family;

    /**
     * Does not contact the server.
     *
     * @param identity the identity of the model that {@link #identify} has found, perhaps on another day
     * @param tokenCounter counts tokens, because Ollama cannot; passages are then the same for every embedder. The
     * caller closes it.
     */
    public OllamaEmbedder(EmbeddingServer server, EmbeddingIdentity identity, Embedder tokenCounter) {
        this.server = server;
        this.identity = identity;
        this.tokenCounter = tokenCounter;
        family = EmbeddingModelFamily.of(identity.model());
    }

    /** The identity of the embedding by a model. Loads the model, because only a vector shows its dimension. */
    public static EmbeddingIdentity identify(EmbeddingServer server, String model)
            throws EmbedException, InterruptedException {
        String digest = server.digest(model);
        List<float[]> vectors = new EmbeddingRequest(server, model, "", 0).vectors(List.of("dimension"));
        return new EmbeddingIdentity(model, digest, VERSION, vectors.getFirst().length);
    }

    /** Asks the server again. The identity changes only if the model or its prefixes have changed. */
    public static EmbeddingIdentity identify(EmbeddingServer server, EmbeddingIdentity known)
            throws EmbedException, InterruptedException {
        boolean same = known.version() == VERSION && known.digest().equals(server.digest(known.model()));
        return same ? known : identify(server, known.model());
    }

    @Override
    public EmbeddingIdentity identity() {
        return identity;
    }

    @Override
    public int tokenLimit() {
        return tokenCounter.tokenLimit();
    }

    @Override
    public int tokens(String text) {
        return tokenCounter.tokens(text);
    }

    @Override
    public boolean supports(String language) {
        return family.supports(language, Passage.UNDETERMINED);
    }

    @Override
    public List<float[]> passages(List<String> texts) throws EmbedException, InterruptedException {
        return texts.isEmpty() ? List.of() : vectors(family.passage(), texts);
    }

    @Override
    public float[] question(String text) throws EmbedException, InterruptedException {
        return vectors(family.question(), List.of(text)).getFirst();
    }

    private List<float[]> vectors(String prefix, List<String> texts) throws EmbedException, InterruptedException {
        boolean same = identity.version() == VERSION
                && identity.digest().equals(server.digest(identity.model()));
        if (!same) {
            throw replaced();
        }
        return new EmbeddingRequest(server, identity.model(), prefix, identity.dimension()).vectors(texts);
    }

    /** Vectors of another version, or of texts with other prefixes, must not get into the index. */
    private EmbedException replaced() {
        return new EmbedException(
                Trouble.UNAVAILABLE,
                new Failure(
                        Failure.Kind.EMBEDDING, Message.of("embed.ollama.replaced", identity.model()),
                        Remedy.of(RemedyAction.RESTART_TO_EMBED_AGAIN)));
    }

    @Override
    public void close() {
        // The caller closes the server.
    }
}
