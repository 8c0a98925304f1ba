package app.footnote.answer.check.grounding;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Measures of the support for a claim. Words with a meaning of their own are weighted by their rarity among the spans.
 * Immutable.
 *
 * @param words the share of the claim's words in the best span
 * @param wordsInTwo the share in the best two spans
 * @param allWords the share of all words in the best span, including words without a meaning of their own
 * @param missingNames the logarithm of one more than the number of capitalised words that no span contains
 * @param missingNumbers 1 if a number is in no span, else 0
 * @param firstPerson 1 if the claim is in the first person, else 0
 * @param meaning the greatest cosine of the vectors of the claim and the best spans; empty if they were not embedded
 */
record SupportMeasures(
        double words,
        double wordsInTwo,
        double allWords,
        double missingNames,
        double missingNumbers,
        double firstPerson,
        OptionalDouble meaning) {

    /** The measures with a cosine of the vectors. */
    SupportMeasures withMeaning(double cosine) {
        return new SupportMeasures(
                words, wordsInTwo, allWords, missingNames, missingNumbers, firstPerson,
                OptionalDouble.of(cosine));
    }

    /** The measures in the order of the components; without the meaning if it is unknown. */
    double[] values() {
        double[] values = {words, wordsInTwo, allWords, missingNames, missingNumbers, firstPerson};
        if (meaning.isEmpty()) {
            return values;
        }
        double[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = meaning.getAsDouble();
        return all;
    }
}
