package app.footnote.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The answers that people gave to a question.
 *
 * @param answers each of them is correct; their length depends on the set, from a few words to several sentences
 */
record GoldAnswer(List<String> answers) {

    /** Whether the text contains one of the answers. Case, articles and punctuation are ignored. */
    boolean isContainedIn(String text) {
        String padded = " " + normalized(text) + " ";
        return answers.stream().anyMatch(answer -> padded.contains(" " + normalized(answer) + " "));
    }

    /** The largest share of the words of one answer that the text contains. */
    double wordShareIn(String text) {
        Set<String> textWords = Set.copyOf(Arrays.asList(normalized(text).split(" ")));
        return answers.stream()
                .map(answer -> List.of(normalized(answer).split(" ")))
                .mapToDouble(words -> (double) words.stream().filter(textWords::contains).count() / words.size())
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
