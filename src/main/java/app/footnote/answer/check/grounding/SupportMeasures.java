package app.footnote.answer.check.grounding;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How much of a claim is in what witnesses say. Each word that says something counts by its rarity among the
 * utterances.
 *
 * @param words the share of the claim's words that the best utterance has
 * @param wordsOfTwo the share that two utterances have together
 * @param wording the share of all its words, small ones included, that the best utterance has
 * @param missingNames how many of its capitalised words no utterance has, as the logarithm of one more
 * @param missingNumbers 1 if it has a number that no utterance has, else 0
 * @param personal 1 if it speaks of its speaker ("I think"), else 0
 * @param meaning the greatest cosine of the claim's vector and those of the best utterances; empty where they were not
 * embedded
 */
record SupportMeasures(
        double words,
        double wordsOfTwo,
        double wording,
        double missingNames,
        double missingNumbers,
        double personal,
        OptionalDouble meaning) {

    /** The same with the meaning compared. */
    SupportMeasures with(double cosine) {
        return new SupportMeasures(
                words, wordsOfTwo, wording, missingNames, missingNumbers, personal,
                OptionalDouble.of(cosine));
    }

    /** In the order of the components; the meaning last, and only where there is one. */
    double[] values() {
        double[] values = {words, wordsOfTwo, wording, missingNames, missingNumbers, personal};
        if (meaning.isEmpty()) {
            return values;
        }
        double[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = meaning.getAsDouble();
        return all;
    }
}
