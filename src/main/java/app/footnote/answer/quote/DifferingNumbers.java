package app.footnote.answer.quote;

import app.footnote.model.NoteId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds statements of different notes that say the same with different numbers, such as the size of a page in a lecture
 * and in an exercise. Each has a single number, so that it is clear which one differs.
 */
final class DifferingNumbers {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*|\\d+(?:[.,:]\\d+)*");

    /** The lowest score, as a share of the best score. */
    private static final double LEAST_SCORE_SHARE = .75;

    /** The share of the shorter statement's words that the other one has too, apart from the number. */
    private static final double LEAST_COMMON_WORDS = .6;
    private static final int FEWEST_COMMON_WORDS = 2;

    private DifferingNumbers() {
    }

    /**
     * The best statement, and the best one of each other note that differs from it.
     *
     * @param candidates best first
     * @return empty if no note differs
     */
    static List<StatementCandidate> of(List<StatementCandidate> candidates) {
        StatementCandidate best = candidates.getFirst();
        List<StatementCandidate> differing = new ArrayList<>(List.of(best));
        Set<NoteId> notes = new HashSet<>(Set.of(note(best)));
        for (StatementCandidate candidate : candidates) {
            if (candidate.score() >= LEAST_SCORE_SHARE * best.score() && !notes.contains(note(candidate))
                    && differ(best, candidate)) {
                notes.add(note(candidate));
                differing.add(candidate);
            }
        }
        return differing.size() > 1 ? differing : List.of();
    }

    private static NoteId note(StatementCandidate candidate) {
        return candidate.passage().passage().note();
    }

    private static boolean differ(StatementCandidate one, StatementCandidate other) {
        List<String> words = words(one);
        List<String> otherWords = words(other);
        int number = onlyNumber(words);
        int otherNumber = onlyNumber(otherWords);
        return number >= 0 && otherNumber >= 0
                && !words.get(number).equals(otherWords.get(otherNumber))
                && measureTheSame(words, number, otherWords, otherNumber)
                && haveCommonWords(one, other);
    }

    private static List<String> words(StatementCandidate candidate) {
        return WORD.matcher(candidate.plain()).results()
                .map(MatchResult::group)
                .map(word -> isNumber(word) ? word.replace(",", "") : word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /** The index of the number; -1 if there is none or there are several. */
    private static int onlyNumber(List<String> words) {
        List<String> numbers = words.stream().filter(DifferingNumbers::isNumber).toList();
        return numbers.size() == 1 ? words.indexOf(numbers.getFirst()) : -1;
    }

    /** Whether the same word stands before both numbers, such as "room", or after them, such as a unit. */
    private static boolean measureTheSame(List<String> words, int number, List<String> otherWords, int otherNumber) {
        boolean sameBefore = number > 0 && otherNumber > 0
                && words.get(number - 1).equals(otherWords.get(otherNumber - 1));
        boolean bothEnd = number + 1 == words.size() && otherNumber + 1 == otherWords.size();
        boolean sameAfter = number + 1 < words.size() && otherNumber + 1 < otherWords.size()
                && words.get(number + 1).equals(otherWords.get(otherNumber + 1));
        return sameAfter || (sameBefore && bothEnd);
    }

    private static boolean haveCommonWords(StatementCandidate one, StatementCandidate other) {
        Set<String> stems = withoutNumbers(one);
        Set<String> otherStems = withoutNumbers(other);
        long common = stems.stream().filter(otherStems::contains).count();
        return common >= FEWEST_COMMON_WORDS
                && common >= LEAST_COMMON_WORDS * Math.min(stems.size(), otherStems.size());
    }

    private static Set<String> withoutNumbers(StatementCandidate candidate) {
        return candidate.stems().stream().filter(stem -> !isNumber(stem)).collect(Collectors.toSet());
    }
}
