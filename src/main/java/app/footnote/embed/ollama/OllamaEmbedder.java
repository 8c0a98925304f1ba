package app.footnote.embed.ollama;

import app.footnote.embed.EmbedException;
import app.footnote.embed.EmbedException.Trouble;
import app.footnote.embed.Embedder;
import app.footnote.embed.PassageText;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.Passage;
import app.footnote.model.failure.Failure;
import java.util.List;

/**
 * An embedding model that Ollama runs, such as one for other languages than English. The server may come and go; while
 * it is away, or has another version of the model, every call fails as {@link Trouble#UNAVAILABLE}. Safe for use by
 * many threads.
 */
public final class OllamaEmbedder implements Embedder {

    private static final int VERSION = 1000 * PassageText.VERSION + EmbeddingModelFamily.VERSION;

    private final EmbeddingServer server;
    private final EmbeddingIdentity identity;
    private final Embedder ruler;
    private final EmbeddingModelFamily family;

    /**
     * Asks the server nothing yet.
     *
     * @param identity of the model, as {@link #identify} found it, perhaps on another day
     * @param ruler whose tokens passages are measured in, since Ollama counts none; so they are the same whatever
     * embeds them. It stays the caller's.
     */
    public OllamaEmbedder(EmbeddingServer server, EmbeddingIdentity identity, Embedder ruler) {
        this.server = server;
        this.identity = identity;
        this.ruler = ruler;
        family = EmbeddingModelFamily.of(identity.model());
    }

    /** What the embedding by this model is. Loads the model, since only a vector tells its dimension. */
    public static EmbeddingIdentity identify(EmbeddingServer server, String model)
            throws EmbedException, InterruptedException {
        String digest = server.digest(model);
        List<float[]> vectors = new EmbeddingRequest(server, model, "", 0).vectors(List.of("dimension"));
        return new EmbeddingIdentity(model, digest, VERSION, vectors.getFirst().length);
    }

    /** The same after the server was asked again: another one only if the model is another, or is fed otherwise. */
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
        return ruler.tokenLimit();
    }

    @Override
    public int tokens(String text) {
        return ruler.tokens(text);
    }

    @Override
    public boolean knows(String language) {
        return family.knows(language, Passage.UNDETERMINED);
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

    /** Its vectors must not get into the index of the old one, nor vectors of texts with other prefixes. */
    private EmbedException replaced() {
        return new EmbedException(
                Trouble.UNAVAILABLE,
                Failure.verbatim(
                        Failure.Kind.EMBEDDING,
                        "Ollama has another version of the embedding model " + identity.model() + " than before.",
                        "Restart Footnote; your notes are then embedded anew while they stay findable."));
    }

    @Override
    public void close() {
        // The server is the caller's.
    }
}
