package app.footnote.answer.check.grounding;

import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * The result of comparing a claim with passages. Immutable.
 *
 * @param probability that the passages support the whole claim, from 0 to 1
 * @param supporting the one or two statements that support the claim together, or else the nearest statement; empty
 * only without passages
 * @param alternatives further statements, best first: each supports a supported claim by itself, or is near to one that
 * is not supported
 * @param reason what decides the verdict other than the probability
 */
public record SupportJudgement(
        double probability, List<EvidenceStatement> supporting, List<EvidenceStatement> alternatives,
        Optional<SentenceCheck.Reason> reason) {

    /** The lowest probability of a supported claim. */
    public static final double SUPPORTED_PROBABILITY = 0.5;
    /** The lowest probability of a claim with weak support. */
    public static final double WEAK_PROBABILITY = 0.25;
    /** The lowest probability that needs no review. */
    public static final double CERTAIN_PROBABILITY = 0.75;

    public SupportJudgement {
        supporting = List.copyOf(supporting);
        alternatives = List.copyOf(alternatives);
    }

    public SupportJudgement(
            double probability, List<EvidenceStatement> supporting, List<EvidenceStatement> alternatives) {
        this(probability, supporting, alternatives, Optional.empty());
    }

    /**
     * A statement that is evidence.
     *
     * @param passage the index of the passage
     * @param statement the index of the statement within the passage
     */
    public record EvidenceStatement(int passage, int statement) {
    }

    /** Whether a review is worthwhile. */
    public boolean isOpen() {
        return probability >= WEAK_PROBABILITY && probability < CERTAIN_PROBABILITY;
    }

    /** The judgement after a review. */
    public SupportJudgement settled(boolean supported) {
        SupportJudgement settled = new SupportJudgement(supported ? 1 : unsupported(), supporting, alternatives);
        return reason.filter(SentenceCheck.Reason.MISQUOTED::equals).isPresent() ? settled.misquoted() : settled;
    }

    /** The judgement of a claim whose quotation is not in the passages: the claim is not supported. */
    public SupportJudgement misquoted() {
        return new SupportJudgement(
                unsupported(), supporting, alternatives, Optional.of(SentenceCheck.Reason.MISQUOTED));
    }

    /** The judgement of a claim that cannot be compared with passages in another language. */
    SupportJudgement inOtherLanguage() {
        return new SupportJudgement(
                unsupported(), List.of(), List.of(), Optional.of(SentenceCheck.Reason.OTHER_LANGUAGE));
    }

    private double unsupported() {
        return Math.min(probability, Math.nextDown(SUPPORTED_PROBABILITY));
    }

    /** The verdict for this probability. */
    public Verdict verdict() {
        if (reason.filter(SentenceCheck.Reason.OTHER_LANGUAGE::equals).isPresent()) {
            return Verdict.UNCHECKED;
        }
        if (probability >= SUPPORTED_PROBABILITY) {
            return Verdict.SUPPORTED;
        }
        return probability >= WEAK_PROBABILITY ? Verdict.WEAK : Verdict.NOT_IN_NOTES;
    }
}
