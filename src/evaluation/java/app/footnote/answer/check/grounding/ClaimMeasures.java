package app.footnote.answer.check.grounding;

import app.footnote.embed.Embedder;
import java.util.List;

/**
 * The measures of a claim as numbers, for fitting their weights. Immutable by convention.
 *
 * @param bySimilarity those for claims that are compared by meaning
 * @param byWords those for other claims
 * @param contradicted whether a rule finds that the evidence contradicts the claim
 */
public record ClaimMeasures(double[] bySimilarity, double[] byWords, boolean contradicted) {

    /** One for each claim. The evidence is treated as English, which the embedder supports. */
    public static List<ClaimMeasures> of(List<String> claims, List<EvidencePassage> evidence, Embedder embedder)
            throws Exception {
        List<EvidencePassage> english = evidence.stream()
                .map(passage -> new EvidencePassage(passage.titles(), passage.statements(), "en"))
                .toList();
        return new Grounding(embedder).assess(claims, english)
                .stream()
                .flatMap(List::stream)
                .filter(assessment -> assessment.measures().similarity().isPresent())
                .map(
                        assessment -> new ClaimMeasures(
                                assessment.measures().bySimilarity(), assessment.measures().byWords(),
                                ContradictionCheck.adjusted(1, assessment.comparison()) < 1))
                .toList();
    }

    /** The probability after the rules, as {@link ContradictionCheck} reduces it. */
    public double adjusted(double probability) {
        return contradicted ? ContradictionCheck.reduced(probability) : probability;
    }
}
