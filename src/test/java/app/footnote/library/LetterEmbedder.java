package app.footnote.library;

import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.embed.UnitVector;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Embeds English texts by counting their letters, which is fast and deterministic. */
public class LetterEmbedder implements Embedder {

    private static final int LETTERS = 26;
    public static final EmbeddingIdentity IDENTITY = new EmbeddingIdentity("letters", "0", 1, LETTERS);

    /** The number of passages of each call. */
    final List<Integer> calls = new CopyOnWriteArrayList<>();

    @Override
    public EmbeddingIdentity identity() {
        return IDENTITY;
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
    public List<float[]> passages(List<String> texts) throws EmbedException, InterruptedException {
        calls.add(texts.size());
        List<float[]> vectors = new ArrayList<>();
        for (String text : texts) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (text.contains("unembeddable")) {
                throw new EmbedException(
                        EmbedException.Trouble.REFUSED,
                        Failure.verbatim(Failure.Kind.EMBEDDING, "The model does not answer.", ""));
            }
            if (text.contains("nowhere")) {
                throw new EmbedException(
                        EmbedException.Trouble.UNAVAILABLE,
                        Failure.verbatim(Failure.Kind.SERVER, "The server does not answer.", "Start it."));
            }
            vectors.add(vector(text));
        }
        return vectors;
    }

    @Override
    public float[] question(String text) {
        return vector(text);
    }

    private static float[] vector(String text) {
        float[] vector = new float[LETTERS];
        text.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> c >= 'a' && c <= 'z')
                .forEach(c -> vector[c - 'a']++);
        return UnitVector.of(vector);
    }

    @Override
    public void close() {
    }
}
