package app.footnote.answer.check.grounding;

import app.footnote.answer.check.text.TokenizedText;
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
    private static final int SPANS_BY_MEANING = 3;
    /** The number of claims that are compared by meaning: those with the least clear words. */
    private static final int CLAIMS_BY_MEANING = 24;
    /** Longer texts have no single meaning. */
    private static final int MOST_CHARS = 600;

    private final Embedder embedder;

    /** @param embedder compares meanings; the weights are fitted to the built-in model */
    public Grounding(Embedder embedder) {
        this.embedder = embedder;
    }

    /** The judgements of the claims by all passages, in the order of the claims. */
    public List<SupportJudgement> judge(List<String> claims, List<EvidencePassage> passages)
            throws EmbedException, InterruptedException {
        return assess(claims, passages).stream().map(Grounding::judgement).toList();
    }

    private static SupportJudgement judgement(List<SupportAssessment> assessments) {
        return assessments.stream()
                .max(Comparator.comparingDouble(SupportAssessment::probability))
                .map(SupportAssessment::judgement)
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
        return withMeanings(assessments);
    }

    private static SupportAssessment byWords(String claim, EvidenceSet evidence) {
        EvidenceComparison comparison = new EvidenceComparison(claim, evidence);
        return SupportAssessment.of(comparison, comparison.measures());
    }

    private List<List<SupportAssessment>> withMeanings(List<List<SupportAssessment>> assessments)
            throws EmbedException, InterruptedException {
        List<String> texts = assessments.stream()
                .flatMap(List::stream)
                .filter(assessment -> embedder.supports(assessment.comparison().language()))
                .sorted(Comparator.comparingDouble(Grounding::certainty))
                .limit(CLAIMS_BY_MEANING)
                .flatMap(Grounding::compared)
                .toList();
        TextVectors meanings = new TextVectors(embedder, texts);
        return assessments.stream()
                .map(claim -> claim.stream().map(assessment -> withMeaning(assessment, meanings)).toList())
                .toList();
    }

    private static double certainty(SupportAssessment assessment) {
        return Math.abs(assessment.probability() - SupportJudgement.SUPPORTED_PROBABILITY);
    }

    /** The texts of the claim and of the spans that may have the same meaning. */
    private static Stream<String> compared(SupportAssessment assessment) {
        return Stream
                .concat(Stream.of(assessment.comparison().claim()),
                        assessment.comparison().nearest(SPANS_BY_MEANING).stream().map(EvidenceSpan::text))
                .map(Grounding::beginning);
    }

    private static String beginning(TokenizedText wording) {
        String text = wording.text();
        return text.substring(0, Math.min(MOST_CHARS, text.length()));
    }

    private static SupportAssessment withMeaning(SupportAssessment assessment, TextVectors meanings) {
        List<String> compared = compared(assessment).toList();
        if (!meanings.has(compared)) {
            return assessment;
        }
        double nearest = compared.stream()
                .skip(1)
                .mapToDouble(text -> meanings.cosine(compared.getFirst(), text))
                .max()
                .orElse(0);
        return SupportAssessment.of(assessment.comparison(), assessment.measures().withMeaning(nearest));
    }
}
