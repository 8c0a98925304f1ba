package app.footnote.answer.check.grounding;

import app.footnote.answer.check.text.TextToken;
import app.footnote.answer.check.text.TokenizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether a claim leaves out the condition under which the evidence states it, as in "The node is deleted" and "If it
 * is empty, the node is deleted". English and German.
 */
final class ConditionCheck {

    private static final Set<String> MARKERS = Set.of(
            "if", "when", "unless", "provided", "wenn", "falls", "sofern", "solange");
    /** Words of a claim that may introduce the condition in another way. */
    private static final Set<String> CONDITIONAL = Set.of(
            "if", "when", "whenever", "unless", "provided", "once", "case", "depending", "sometimes", "wenn", "falls",
            "sofern", "solange", "sobald", "bei", "beim", "fall", "manchmal");
    /** What is possible under a condition is possible. */
    private static final Set<String> POSSIBILITY = Set.of(
            "can", "could", "may", "might", "kann", "können", "könnte", "könnten", "darf", "dürfen", "möglich",
            "possible", "sometimes", "manchmal");
    /** Words before a marker with which the clause is no condition. */
    private static final Set<String> NO_CONDITION_AFTER = Set.of(
            "even", "as", "see", "check", "checks", "know", "knows", "decide", "decides", "test", "tests", "determine",
            "determines", "out", "ask", "asks", "verify", "sure", "clear", "not", "than", "time", "times", "moment",
            "like", "how", "is", "are", "auch", "selbst", "als", "or", "oder", "especially", "besonders");
    /** "When" and "wenn" tell of a single event in the past. */
    private static final Set<String> PAST = Set.of(
            "was", "were", "had", "did", "war", "waren", "hatte", "hatten", "wurde", "wurden");
    private static final Set<String> TEMPORAL = Set.of("when", "wenn");
    /** A condition for one of two joined clauses does not hold for the other. */
    private static final Set<String> JOINING = Set.of("and", "but", "while", "whereas", "und", "aber", "während");

    private static final Pattern MARK = Pattern.compile("[,;:.!?–—]");
    private static final Pattern STRONG_MARK = Pattern.compile("[;:.!?]");

    /** The least share of the claim's words in the clause with the condition. */
    private static final double IN_CLAUSE = 0.75;
    /** The least share of the claim's words in another statement that supports it without a condition. */
    private static final double IN_OTHER = 0.8;
    /** The share of the condition's words that show that the claim contains it. */
    private static final double CONDITION_KEPT = 0.34;

    /**
     * A condition and the rest of its sentence.
     *
     * @param clause the part of the rest that it surely belongs to
     */
    private record Conditional(List<TextToken> condition, List<TextToken> clause, List<TextToken> rest) {
    }

    private ConditionCheck() {
    }

    /**
     * Whether the span states the claim under a condition only, which the claim lacks, and nothing else supports it.
     */
    static boolean leftOut(TokenizedText claim, EvidenceSpan span, EvidenceSet evidence) {
        if (mayHaveCondition(claim.words())) {
            return false;
        }
        Set<String> claimed = stems(claim.words());
        return conditionals(span.text()).stream().anyMatch(conditional -> lacks(claimed, conditional))
                && evidence.spans().stream().noneMatch(other -> supports(claimed, other, span));
    }

    /** "At once" is no condition. */
    private static boolean mayHaveCondition(List<TextToken> words) {
        return IntStream.range(0, words.size())
                .filter(i -> CONDITIONAL.contains(lower(words.get(i))))
                .anyMatch(i -> i == 0 || !lower(words.get(i - 1)).equals("at"));
    }

    private static boolean lacks(Set<String> claimed, Conditional conditional) {
        Set<String> rest = stems(conditional.rest);
        Set<String> clause = stems(conditional.clause);
        Set<String> condition = stems(conditional.condition);
        condition.removeAll(rest);
        boolean possible = conditional.rest.stream().anyMatch(word -> POSSIBILITY.contains(lower(word)));
        return !claimed.isEmpty() && !condition.isEmpty() && !possible
                && share(claimed, rest) >= IN_CLAUSE && share(condition, claimed) < CONDITION_KEPT
                && (share(claimed, clause) >= IN_CLAUSE || share(clause, claimed) >= IN_CLAUSE);
    }

    private static boolean supports(Set<String> claimed, EvidenceSpan other, EvidenceSpan span) {
        return !other.equals(span) && share(claimed, stems(other.text().words())) >= IN_OTHER
                && conditionals(other.text()).isEmpty();
    }

    /** The share of the words that are among the others. */
    private static double share(Set<String> words, Set<String> others) {
        return words.isEmpty() ? 0 : (double) words.stream().filter(others::contains).count() / words.size();
    }

    private static Set<String> stems(List<TextToken> words) {
        return words.stream()
                .filter(TextToken::isContent)
                .map(TextToken::stem)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Conditional> conditionals(TokenizedText text) {
        List<Conditional> conditionals = new ArrayList<>();
        List<TextToken> words = text.words();
        for (int i = 0; i < words.size(); i++) {
            if (isCondition(words, i)) {
                int end = i + 1;
                while (end < words.size() && !isMarked(text, end, MARK)) {
                    end++;
                }
                boolean leading = i == 0 || isMarked(text, i, MARK);
                List<TextToken> condition = words.subList(i, end);
                if (leading && end < words.size()) {
                    List<TextToken> clause = words.subList(end, endOfSentence(text, end));
                    conditionals.add(new Conditional(condition, clause, clause));
                } else {
                    conditionals.add(
                            new Conditional(condition, words.subList(beginning(text, i), i), words.subList(0, i)));
                }
            }
        }
        return conditionals;
    }

    private static boolean isCondition(List<TextToken> words, int i) {
        String word = lower(words.get(i));
        boolean event = TEMPORAL.contains(word) && words.stream().anyMatch(other -> PAST.contains(lower(other)));
        boolean provided = word.equals("provided")
                && (i + 1 == words.size() || !lower(words.get(i + 1)).equals("that"));
        return MARKERS.contains(word) && !event && !provided
                && (i == 0 || !NO_CONDITION_AFTER.contains(lower(words.get(i - 1))));
    }

    private static int endOfSentence(TokenizedText text, int from) {
        int end = from + 1;
        while (end < text.words().size() && !isMarked(text, end, STRONG_MARK)) {
            end++;
        }
        return end;
    }

    /** The first word of the clause before a condition. */
    private static int beginning(TokenizedText text, int condition) {
        int first = condition;
        while (first > 0 && !isMarked(text, first, STRONG_MARK)
                && !(isMarked(text, first, MARK) && JOINING.contains(lower(text.words().get(first))))) {
            first--;
        }
        return first;
    }

    /** Whether such a mark stands before the word. */
    private static boolean isMarked(TokenizedText text, int word, Pattern mark) {
        if (word == 0) {
            return false;
        }
        int start = text.words().get(word).start();
        int end = Math.min(text.words().get(word - 1).end(), start);
        return mark.matcher(text.text().substring(end, start)).find();
    }

    private static String lower(TextToken word) {
        return word.surface().toLowerCase(Locale.ROOT);
    }
}
