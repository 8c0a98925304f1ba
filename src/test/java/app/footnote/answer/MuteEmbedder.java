package app.footnote.answer;

import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.model.EmbeddingIdentity;
import java.util.List;

/** An embedding whose model is away. */
final class MuteEmbedder implements Embedder {

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
    public boolean knows(String language) {
        return true;
    }

    @Override
    public List<float[]> passages(List<String> texts) throws EmbedException {
        throw new EmbedException("The model is away.");
    }

    @Override
    public float[] question(String text) throws EmbedException {
        throw new EmbedException("The model is away.");
    }

    @Override
    public void close() {
    }
}
