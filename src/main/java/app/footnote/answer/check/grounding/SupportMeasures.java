package app.footnote.answer.check.grounding;

import java.util.OptionalDouble;

/**
 * Measures of the support for a claim. Words with a meaning of their own are weighted by their rarity among the spans.
 * Immutable.
 *
 * @param words the share of the claim's words in the best span
 * @param wordsInTwo the share in the best two spans
 * @param allWords the share of all words in the best span, including words without a meaning of their own
 * @param missingNumbers 1 if a number of the claim is in no span, else 0
 * @param firstPerson 1 if the claim is in the first person, else 0
 * @param similarity the {@linkplain WordSimilarity#recall similarity} of the claim's words to those of the best spans;
 * empty if they were not compared by meaning
 */
record SupportMeasures(
        double words,
        double wordsInTwo,
        double allWords,
        double missingNumbers,
        double firstPerson,
        OptionalDouble similarity) {

    /** The measures with a similarity of the words. */
    SupportMeasures withSimilarity(double recall) {
        return new SupportMeasures(
                words, wordsInTwo, allWords, missingNumbers, firstPerson, OptionalDouble.of(recall));
    }

    /** The measures that are weighted if the words were compared by meaning. */
    double[] bySimilarity() {
        return new double[]{similarity.orElseThrow(), missingNumbers, firstPerson};
    }

    /** The measures that are weighted otherwise. */
    double[] byWords() {
        return new double[]{words, allWords, missingNumbers, firstPerson};
    }
}
