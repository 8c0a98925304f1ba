package app.footnote.evaluation.claim;

/**
 * A claim that was generated from a sentence. Immutable.
 *
 * @param source the sentence of the note, which is true
 * @param claim the same sentence after the change
 */
public record ClaimPair(ClaimKind kind, StatementSentence source, String claim) {
}
