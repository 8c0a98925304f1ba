package app.footnote.answer.check.grounding;

import app.footnote.embed.Embedder;
import java.util.Arrays;
import java.util.List;

/** Computes the measures of claims as numbers, for fitting their weights. */
public final class ClaimMeasures {

    private ClaimMeasures() {
    }

    /** The names of the measures. */
    public static List<String> names() {
        return List.of(
                "words", "words in two", "all words", "missing names", "missing numbers", "first person", "meaning");
    }

    /** One row for each claim. The evidence is treated as English, which the embedder supports. */
    public static List<double[]> of(List<String> claims, List<EvidencePassage> evidence, Embedder embedder)
            throws Exception {
        List<EvidencePassage> english = evidence.stream()
                .map(passage -> new EvidencePassage(passage.titles(), passage.statements(), "en"))
                .toList();
        return new Grounding(embedder).assess(claims, english)
                .stream()
                .flatMap(List::stream)
                .map(assessment -> assessment.measures().values())
                .filter(values -> values.length == names().size())
                .map(values -> Arrays.copyOf(values, values.length))
                .toList();
    }
}
