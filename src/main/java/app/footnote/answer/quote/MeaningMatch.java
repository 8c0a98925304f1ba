package app.footnote.answer.quote;

import app.footnote.embed.CosineSimilarity;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.embed.PassageText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The similarity of statements and a question in meaning, for languages of the embedding model. Not thread-safe. */
final class MeaningMatch {

    /** The usual range of cosines between questions and sentences with the built-in model. */
    private static final double LOWEST_COSINE = 0.45;
    private static final double HIGHEST_COSINE = 0.9;

    private final Map<StatementCandidate, Double> matches = new HashMap<>();

    /** Embeds the candidates, which takes some milliseconds for each. */
    MeaningMatch(Embedder embedder, String question, List<StatementCandidate> candidates)
            throws EmbedException, InterruptedException {
        List<StatementCandidate> comparable =
                candidates.stream().filter(candidate -> embedder.supports(candidate.language()))
                        .toList();
        if (comparable.isEmpty()) {
            return;
        }
        float[] questionVector = embedder.question(question);
        List<float[]> vectors = embedder.passages(comparable.stream().map(MeaningMatch::inContext).toList());
        for (int i = 0; i < comparable.size(); i++) {
            double similarity = (CosineSimilarity.ofUnit(questionVector, vectors.get(i)) - LOWEST_COSINE)
                    / (HIGHEST_COSINE - LOWEST_COSINE);
            matches.put(comparable.get(i), Math.clamp(similarity, 0, 1));
        }
    }

    /** The similarity in [0, 1]; empty if it is unknown. */
    OptionalDouble of(StatementCandidate candidate) {
        Double match = matches.get(candidate);
        return match == null ? OptionalDouble.empty() : OptionalDouble.of(match);
    }

    /** Headings are added because a sentence alone rarely names its topic. */
    private static String inContext(StatementCandidate candidate) {
        return PassageText.below(candidate.headings(), candidate.plain());
    }
}
