package app.footnote.embed.ollama;

import app.footnote.embed.Embedder;
import app.footnote.model.EmbeddingIdentity;
import java.util.List;

/** Counts words as tokens and embeds nothing. */
final class WordCountEmbedder implements Embedder {

    static final int LIMIT = 77;

    @Override
    public EmbeddingIdentity identity() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int tokenLimit() {
        return LIMIT;
    }

    @Override
    public int tokens(String text) {
        return text.split("\\s+").length;
    }

    @Override
    public boolean supports(String language) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        throw new UnsupportedOperationException();
    }

    @Override
    public float[] question(String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
    }
}
