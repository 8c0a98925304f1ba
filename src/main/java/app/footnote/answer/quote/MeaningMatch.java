package app.footnote.answer.quote;

import app.footnote.embed.CosineSimilarity;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.embed.PassageText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** How near statements are to a question in meaning, as far as the embedding knows their language. */
final class MeaningMatch {

    /** Cosines of the built-in model's vectors of questions and sentences: hardly any is outside of these. */
    private static final double UNRELATED = 0.45;
    private static final double THE_SAME = 0.9;

    private final Map<StatementCandidate, Double> matches = new HashMap<>();

    /** Measures each of the contenders, which costs some milliseconds each. */
    MeaningMatch(Embedder embedder, String question, List<StatementCandidate> contenders)
            throws EmbedException, InterruptedException {
        List<StatementCandidate> known = contenders.stream().filter(contender -> embedder.knows(contender.language()))
                .toList();
        if (known.isEmpty()) {
            return;
        }
        float[] asked = embedder.question(question);
        List<float[]> vectors = embedder.passages(known.stream().map(MeaningMatch::inContext).toList());
        for (int i = 0; i < known.size(); i++) {
            double near = (CosineSimilarity.ofUnit(asked, vectors.get(i)) - UNRELATED) / (THE_SAME - UNRELATED);
            matches.put(known.get(i), Math.clamp(near, 0, 1));
        }
    }

    /** In [0, 1]; empty where it was not measured. */
    OptionalDouble of(StatementCandidate contender) {
        Double match = matches.get(contender);
        return match == null ? OptionalDouble.empty() : OptionalDouble.of(match);
    }

    /** A sentence alone seldom says what it is about. */
    private static String inContext(StatementCandidate contender) {
        return PassageText.below(contender.passage().passage().headings(), contender.plain());
    }
}
