package app.footnote.answer;

import app.footnote.embed.Embedder;
import app.footnote.embed.UnitVector;
import app.footnote.index.lucene.language.WordStems;
import app.footnote.model.EmbeddingIdentity;
import java.util.List;

/** An embedder that compares words only: the similarity of two texts depends on the stems that they share. */
public final class WordEmbedder implements Embedder {

    private static final int DIMENSION = 256;

    @Override
    public EmbeddingIdentity identity() {
        return new EmbeddingIdentity("words", "none", 1, DIMENSION);
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
        return language.equals("en");
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        return texts.stream().map(this::question).toList();
    }

    @Override
    public float[] question(String text) {
        float[] vector = new float[DIMENSION];
        for (String stem : WordStems.of(text, "en")) {
            vector[Math.floorMod(stem.hashCode(), DIMENSION)] += 1;
        }
        return UnitVector.of(vector);
    }

    @Override
    public void close() {
    }
}
