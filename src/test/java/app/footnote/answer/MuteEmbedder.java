package app.footnote.answer;

import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.embed.TokenVectors;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.failure.Failure;
import java.util.List;

/** An embedder that cannot embed: its model is unavailable, or is still loading and must not be waited for. */
public final class MuteEmbedder implements Embedder {

    private final boolean loading;

    private MuteEmbedder(boolean loading) {
        this.loading = loading;
    }

    public static MuteEmbedder unavailable() {
        return new MuteEmbedder(false);
    }

    /** An embedder whose model is loading; a call that would wait for it fails the test. */
    public static MuteEmbedder loading() {
        return new MuteEmbedder(true);
    }

    @Override
    public EmbeddingIdentity identity() {
        return new EmbeddingIdentity("mute", "none", 1, 1);
    }

    @Override
    public int tokenLimit() {
        return 512;
    }

    @Override
    public int tokens(String text) {
        return text.split("\\s+").length;
    }

    @Override
    public boolean supports(String language) {
        return true;
    }

    @Override
    public List<float[]> passages(List<String> texts) throws EmbedException {
        throw failure();
    }

    @Override
    public boolean providesTokens() {
        return true;
    }

    @Override
    public List<TokenVectors> tokenVectors(List<String> texts) throws EmbedException {
        throw failure();
    }

    @Override
    public float[] question(String text) throws EmbedException {
        throw failure();
    }

    private EmbedException failure() {
        if (loading) {
            throw new AssertionError("Nothing may wait for the model");
        }
        return new EmbedException(
                EmbedException.Trouble.REFUSED, Failure.verbatim(Failure.Kind.EMBEDDING, "The model is away.", ""));
    }

    @Override
    public boolean ready() {
        return !loading;
    }

    @Override
    public void close() {
    }
}
