package app.footnote.answer.check.grounding;

import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Judges whether passages support claims, by common words, by meaning and by contradictions. Safe for use by several
 * threads.
 */
public final class Grounding {

    /** The number of spans whose meaning is compared with a claim, which takes some milliseconds each. */
    private static final int SPANS_BY_MEANING = 4;
    /** The number of claims that are compared by meaning: those with the least clear words. */
    private static final int MOST_CLAIMS_BY_MEANING = 64;
    /** Longer texts are compared up to this char, because they would take too long. */
    private static final int MOST_CHARS = 1500;

    private final Embedder embedder;

    /** @param embedder compares meanings; the weights are fitted to the built-in model */
    public Grounding(Embedder embedder) {
        this.embedder = embedder;
    }

    /** The judgements of the claims by all passages, in the order of the claims. */
    public List<SupportJudgement> judge(List<String> claims, List<EvidencePassage> passages)
            throws EmbedException, InterruptedException {
        ClaimLanguageCheck languages = ClaimLanguageCheck.of(claims, passages);
        return assess(claims, passages).stream().map(assessments -> judgement(assessments, languages)).toList();
    }

    private static SupportJudgement judgement(List<SupportAssessment> assessments, ClaimLanguageCheck languages) {
        return assessments.stream()
                .max(Comparator.comparingDouble(SupportAssessment::probability))
                .map(best -> languages.applies(best) ? best.judgement().inOtherLanguage() : best.judgement())
                .orElseGet(() -> new SupportJudgement(0, List.of(), List.of()));
    }

    /** The assessments of each claim, one for each language of the passages. */
    List<List<SupportAssessment>> assess(List<String> claims, List<EvidencePassage> passages)
            throws EmbedException, InterruptedException {
        List<EvidenceSet> sets = EvidenceSet.of(passages);
        List<List<SupportAssessment>> assessments = new ArrayList<>();
        for (String claim : claims) {
            if (Thread.interrupted()) {
                throw new InterruptedException("The check of an answer was stopped");
            }
            assessments.add(sets.stream().map(evidence -> byWords(claim, evidence)).toList());
        }
        return withSimilarities(assessments);
    }

    private static SupportAssessment byWords(String claim, EvidenceSet evidence) {
        EvidenceComparison comparison = new EvidenceComparison(claim, evidence);
        return SupportAssessment.of(comparison, comparison.measures());
    }

    private List<List<SupportAssessment>> withSimilarities(List<List<SupportAssessment>> assessments)
            throws EmbedException, InterruptedException {
        if (!embedder.providesTokens()) {
            return assessments;
        }
        List<String> texts = assessments.stream()
                .flatMap(List::stream)
                .filter(assessment -> embedder.supports(assessment.comparison().language()))
                .sorted(Comparator.comparingDouble(Grounding::certainty))
                .limit(MOST_CLAIMS_BY_MEANING)
                .flatMap(Grounding::compared)
                .toList();
        WordSimilarity similarity = new WordSimilarity(embedder, texts);
        return assessments.stream()
                .map(claim -> claim.stream().map(assessment -> withSimilarity(assessment, similarity)).toList())
                .toList();
    }

    private static double certainty(SupportAssessment assessment) {
        return Math.abs(assessment.probability() - SupportJudgement.SUPPORTED_PROBABILITY);
    }

    /** The texts of the claim and of the spans that may have the same meaning. */
    private static Stream<String> compared(SupportAssessment assessment) {
        EvidenceComparison comparison = assessment.comparison();
        return Stream
                .concat(Stream.of(comparison.claim()),
                        comparison.nearest(SPANS_BY_MEANING).stream().map(EvidenceSpan::text))
                .map(text -> beginning(text.text()));
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(MOST_CHARS, text.length()));
    }

    private static SupportAssessment withSimilarity(SupportAssessment assessment, WordSimilarity similarity) {
        List<String> compared = compared(assessment).toList();
        if (!similarity.has(compared)) {
            return assessment;
        }
        double recall = similarity.recall(compared.getFirst(), compared.subList(1, compared.size()));
        return SupportAssessment.of(assessment.comparison(), assessment.measures().withSimilarity(recall));
    }
}
