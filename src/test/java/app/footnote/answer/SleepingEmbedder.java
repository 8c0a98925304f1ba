package app.footnote.answer;

import app.footnote.embed.Embedder;
import app.footnote.model.EmbeddingIdentity;
import java.util.List;

/** An embedding whose model would have to be loaded, and must not be waited for. */
final class SleepingEmbedder implements Embedder {

    @Override
    public EmbeddingIdentity identity() {
        return new EmbeddingIdentity("sleeping", "none", 1, 1);
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
    public List<float[]> passages(List<String> texts) {
        throw new AssertionError("The model is waited for");
    }

    @Override
    public float[] question(String text) {
        throw new AssertionError("The model is waited for");
    }

    @Override
    public boolean ready() {
        return false;
    }

    @Override
    public void close() {
    }
}
