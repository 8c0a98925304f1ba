package app.footnote.embed.ollama;

import app.footnote.embed.EmbedException;
import app.footnote.embed.EmbedException.Trouble;
import app.footnote.embed.UnitVector;
import app.footnote.embed.WeightedMean;
import app.footnote.model.failure.Failure;
import java.util.ArrayList;
import java.util.List;

/**
 * Gets the vectors of any number of texts, whatever the server makes of them together: what is refused is asked for
 * again in halves, and a text that is too long alone is embedded in parts. Immutable.
 *
 * @param prefix stands before each text, and before each part of one
 * @param dimension how many numbers a vector must have; 0 if that is still to be found out
 */
record EmbeddingRequest(EmbeddingServer server, String model, String prefix, int dimension) {

    /** One request must not keep the server busy for so long that stopping it seems to do nothing. */
    private static final int BATCH = 16;

    /** The texts' vectors in their order, of unit length. */
    List<float[]> vectors(List<String> texts) throws EmbedException, InterruptedException {
        List<float[]> vectors = new ArrayList<>(texts.size());
        for (int from = 0; from < texts.size(); from += BATCH) {
            vectors.addAll(together(texts.subList(from, Math.min(texts.size(), from + BATCH))));
        }
        return vectors;
    }

    private List<float[]> together(List<String> texts) throws EmbedException, InterruptedException {
        try {
            return checked(server.vectors(model, texts.stream().map(prefix::concat).toList()), texts.size());
        } catch (EmbedException e) {
            if (e.trouble() == Trouble.UNAVAILABLE) {
                throw e;
            }
            return texts.size() == 1 ? List.of(alone(texts.getFirst(), e)) : inHalves(texts);
        }
    }

    private List<float[]> inHalves(List<String> texts) throws EmbedException, InterruptedException {
        int middle = texts.size() / 2;
        List<float[]> vectors = new ArrayList<>(together(texts.subList(0, middle)));
        vectors.addAll(together(texts.subList(middle, texts.size())));
        return vectors;
    }

    /** Each part counts as much as it has of the text. */
    private float[] alone(String text, EmbedException refusal) throws EmbedException, InterruptedException {
        if (refusal.trouble() != Trouble.TOO_LONG || !TextHalves.has(text)) {
            throw refusal;
        }
        TextHalves halves = TextHalves.of(text);
        float[] first = together(List.of(halves.first())).getFirst();
        float[] second = together(List.of(halves.second())).getFirst();
        WeightedMean mean = new WeightedMean(first.length);
        mean.add(first, halves.first().length());
        mean.add(second, halves.second().length());
        return mean.ofUnitLength();
    }

    private List<float[]> checked(List<float[]> vectors, int wanted) throws EmbedException {
        if (vectors.size() != wanted) {
            throw unusable("gave %d vectors for %d texts".formatted(vectors.size(), wanted));
        }
        List<float[]> units = new ArrayList<>(wanted);
        for (float[] vector : vectors) {
            units.add(checked(vector));
        }
        return units;
    }

    private float[] checked(float[] vector) throws EmbedException {
        if (vector.length == 0 || (dimension != 0 && vector.length != dimension)) {
            throw unusable("gave a vector of %d numbers instead of %d".formatted(vector.length, dimension));
        }
        float[] unit = UnitVector.of(vector);
        double square = 0;
        for (float value : unit) {
            square += value * value;
        }
        // Also false where a value is no number.
        if (!(square > .5)) {
            throw unusable("gave a vector without a direction");
        }
        return unit;
    }

    private EmbedException unusable(String what) {
        return new EmbedException(
                Trouble.REFUSED,
                Failure.verbatim(
                        Failure.Kind.EMBEDDING, "The embedding model %s of Ollama %s.".formatted(model, what),
                        "Restart Ollama; if that does not help, choose another embedding model."));
    }
}
