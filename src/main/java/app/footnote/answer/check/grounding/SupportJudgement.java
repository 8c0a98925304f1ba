package app.footnote.answer.check.grounding;

import app.footnote.model.session.Verdict;
import java.util.List;

/**
 * What comes of holding a claim against witnesses.
 *
 * @param probability how probable it is that they carry the whole claim, from 0 to 1
 * @param carriers the one or two statements that carry it together; where none do, the nearest one; empty only without
 * witnesses
 * @param alternatives further statements, best first: each of which carries a carried claim by itself too, or is near
 * to one that is not
 */
public record SupportJudgement(double probability, List<Carrier> carriers, List<Carrier> alternatives) {

    /** From here on a claim counts as carried. */
    public static final double CARRIED = 0.5;
    /** From here on a claim is at least near to what the witnesses say. */
    public static final double NEAR = 0.15;
    /** From here on nobody needs to be asked again whether a claim is carried. */
    public static final double SURE = 0.8;

    public SupportJudgement {
        carriers = List.copyOf(carriers);
        alternatives = List.copyOf(alternatives);
    }

    /**
     * A statement of a witness.
     *
     * @param witness its number among the witnesses
     * @param statement the number of the statement within it
     */
    public record Carrier(int witness, int statement) {
    }

    /** Whether it is worth asking somebody who understands more. */
    public boolean isOpen() {
        return probability >= NEAR && probability < SURE;
    }

    /** This judgement once somebody who understands more has said whether the claim is carried. */
    public SupportJudgement settled(boolean carried) {
        double settled = carried ? 1 : Math.min(probability, Math.nextDown(CARRIED));
        return new SupportJudgement(settled, carriers, alternatives);
    }

    /** What the probability means to a student. */
    public Verdict verdict() {
        if (probability >= CARRIED) {
            return Verdict.SUPPORTED;
        }
        return probability >= NEAR ? Verdict.WEAK : Verdict.NOT_IN_NOTES;
    }
}
