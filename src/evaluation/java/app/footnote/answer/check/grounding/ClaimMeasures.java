package app.footnote.answer.check.grounding;

import app.footnote.embed.Embedder;
import java.util.Arrays;
import java.util.List;

/** The measures of claims as numbers: for the program that fits their weights. */
public final class ClaimMeasures {

    private ClaimMeasures() {
    }

    /** The names of the numbers. */
    public static List<String> names() {
        return List.of(
                "words", "words of two", "wording", "missing names", "missing numbers", "personal", "meaning");
    }

    /** One row for each claim that was compared with something in a language that the embedder knows. */
    public static List<double[]> of(List<String> claims, List<EvidencePassage> witnesses, Embedder embedder)
            throws Exception {
        List<EvidencePassage> english = witnesses.stream()
                .map(witness -> new EvidencePassage(witness.titles(), witness.statements(), "en"))
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
