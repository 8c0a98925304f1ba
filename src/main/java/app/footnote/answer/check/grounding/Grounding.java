package app.footnote.answer.check.grounding;

import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells whether claims are carried by passages: by the words they share, by meaning, and by what contradicts. Safe for
 * use by many threads.
 */
public final class Grounding {

    /** With how many utterances a claim is compared in meaning, which costs some milliseconds each. */
    private static final int COMPARED = 3;
    /** So many claims are compared in meaning at most: those of which the words say least. */
    private static final int MOST_COMPARED = 24;
    /** What is longer says too many things to have one meaning. */
    private static final int MOST_CHARS = 600;

    private final Embedder embedder;

    /** @param embedder compares meanings; best the built-in one, for the weights are fitted to its vectors */
    public Grounding(Embedder embedder) {
        this.embedder = embedder;
    }

    /** Judges each of the claims, in their order, by all of the witnesses together. */
    public List<SupportJudgement> judge(List<String> claims, List<EvidencePassage> witnesses)
            throws EmbedException, InterruptedException {
        return assess(claims, witnesses).stream().map(Grounding::judgement).toList();
    }

    private static SupportJudgement judgement(List<SupportAssessment> assessments) {
        return assessments.stream()
                .max(Comparator.comparingDouble(SupportAssessment::probability))
                .map(SupportAssessment::judgement)
                .orElseGet(() -> new SupportJudgement(0, List.of(), List.of()));
    }

    /** For each claim, how it compares with what is said in each of the witnesses' languages. */
    List<List<SupportAssessment>> assess(List<String> claims, List<EvidencePassage> witnesses)
            throws EmbedException, InterruptedException {
        List<EvidenceSet> testimonies = EvidenceSet.of(witnesses);
        List<List<SupportAssessment>> assessments = new ArrayList<>();
        for (String claim : claims) {
            if (Thread.interrupted()) {
                throw new InterruptedException("Stopped while an answer was checked");
            }
            assessments.add(testimonies.stream().map(testimony -> byWords(claim, testimony)).toList());
        }
        return withMeanings(assessments);
    }

    private static SupportAssessment byWords(String claim, EvidenceSet testimony) {
        EvidenceComparison comparison = new EvidenceComparison(claim, testimony);
        return SupportAssessment.of(comparison, comparison.measures());
    }

    private List<List<SupportAssessment>> withMeanings(List<List<SupportAssessment>> assessments)
            throws EmbedException, InterruptedException {
        List<String> texts = assessments.stream()
                .flatMap(List::stream)
                .filter(assessment -> embedder.knows(assessment.comparison().language()))
                .sorted(Comparator.comparingDouble(Grounding::certainty))
                .limit(MOST_COMPARED)
                .flatMap(Grounding::compared)
                .toList();
        TextVectors meanings = new TextVectors(embedder, texts);
        return assessments.stream()
                .map(claim -> claim.stream().map(assessment -> withMeaning(assessment, meanings)).toList())
                .toList();
    }

    private static double certainty(SupportAssessment assessment) {
        return Math.abs(assessment.probability() - SupportJudgement.CARRIED);
    }

    /** The claim, and the utterances that may mean the same. */
    private static Stream<String> compared(SupportAssessment assessment) {
        return Stream
                .concat(Stream.of(assessment.comparison().claim()),
                        assessment.comparison().nearest(COMPARED).stream().map(EvidenceSpan::said))
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
        return SupportAssessment.of(assessment.comparison(), assessment.measures().with(nearest));
    }
}
