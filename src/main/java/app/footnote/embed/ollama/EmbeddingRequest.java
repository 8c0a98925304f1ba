package app.footnote.embed.ollama;

import app.footnote.embed.EmbedException;
import app.footnote.embed.EmbedException.Trouble;
import app.footnote.embed.UnitVector;
import app.footnote.embed.WeightedMean;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests the vectors of any number of texts. A batch that the server refuses is requested again in halves, and a text
 * that is too long is embedded in parts. Immutable.
 *
 * @param prefix the prefix of each text and of each part of a text
 * @param dimension the required dimension of a vector; 0 if it is not known yet
 */
record EmbeddingRequest(EmbeddingServer server, String model, String prefix, int dimension) {

    /** Small enough that stopping takes effect soon. */
    private static final int BATCH = 16;

    /** The vectors of the texts in the same order, of unit length. */
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

    /** Each part is weighted by its length. */
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
            throw unusable(Message.of("embed.ollama.wrong-count", model, vectors.size(), wanted));
        }
        List<float[]> units = new ArrayList<>(wanted);
        for (float[] vector : vectors) {
            units.add(checked(vector));
        }
        return units;
    }

    private float[] checked(float[] vector) throws EmbedException {
        if (vector.length == 0 || (dimension != 0 && vector.length != dimension)) {
            throw unusable(Message.of("embed.ollama.wrong-dimension", model, vector.length, dimension));
        }
        float[] unit = UnitVector.of(vector);
        double square = 0;
        for (float value : unit) {
            square += value * value;
        }
        // Also false if a value is NaN.
        if (!(square > .5)) {
            throw unusable(Message.of("embed.ollama.zero-vector", model));
        }
        return unit;
    }

    private static EmbedException unusable(Message problem) {
        return new EmbedException(
                Trouble.REFUSED,
                new Failure(
                        Failure.Kind.EMBEDDING, problem,
                        Remedy.of(RemedyAction.RESTART_OLLAMA_OR_CHOOSE_EMBEDDING)));
    }
}
