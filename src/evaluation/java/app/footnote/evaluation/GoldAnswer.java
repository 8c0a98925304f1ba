package app.footnote.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What people answered to a question.
 *
 * @param answers any of them is right; those of one set are a few words, those of another some sentences
 */
record GoldAnswer(List<String> answers) {

    /** Whether one of the answers stands in the text, whatever the capitals, articles and punctuation. */
    boolean isIn(String text) {
        String said = " " + normalized(text) + " ";
        return answers.stream().anyMatch(answer -> said.contains(" " + normalized(answer) + " "));
    }

    /** The greatest share of the words of one answer that are in the text. */
    double wordsIn(String text) {
        Set<String> said = Set.copyOf(Arrays.asList(normalized(text).split(" ")));
        return answers.stream()
                .map(answer -> List.of(normalized(answer).split(" ")))
                .mapToDouble(words -> (double) words.stream().filter(said::contains).count() / words.size())
                .max()
                .orElse(0);
    }

    private static String normalized(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .replaceAll("\\b(?:a|an|the)\\b", " ")
                .replaceAll(" +", " ")
                .strip();
    }
}
