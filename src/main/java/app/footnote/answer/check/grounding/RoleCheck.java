package app.footnote.answer.check.grounding;

import app.footnote.answer.check.text.NumberNormalizer;
import app.footnote.answer.check.text.TextToken;
import app.footnote.answer.check.text.TokenizedText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether two texts exchange the roles of the same words: the words before and after a common word have changed places,
 * as in "Inflation causes unemployment" and "Unemployment causes inflation".
 */
final class RoleCheck {

    /** The order of a list has no meaning. */
    private static final Set<String> LIST_WORDS = Set.of("and", "or", "und", "oder", "y", "o", "et", "ou", "e", "as");

    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "be", "been", "being", "gets", "wird", "werden", "wurde", "wurden", "es", "son",
            "fue", "fueron", "est", "sont", "é", "são", "foi");

    /** The cause follows these words and the effect precedes them. */
    private static final Set<String> REVERSING = Set.of(
            "by", "with", "from", "because", "due", "when", "if", "durch", "von", "wegen", "wenn", "por", "par", "mit",
            "con", "avec");

    /** Words without a meaning of their own around which the order matters. */
    private static final Set<String> DIRECTED = Set.of(
            "into", "to", "before", "after", "than", "in", "zu", "vor", "nach", "als", "a", "antes", "después", "que");

    /** Prepositions after which the subject of a German sentence follows its verb. */
    private static final Set<String> FRONTED = Set.of(
            "am", "im", "in", "auf", "bei", "beim", "mit", "nach", "vor", "von", "vom", "zu", "zum", "zur", "für",
            "gegen", "ohne", "um", "aus", "seit", "während", "wegen", "trotz", "unter", "über", "zwischen", "ab",
            "bis");

    /** The least share of common words of texts that may say the same in other roles. */
    private static final double SAME_WORDS = 0.6;

    private RoleCheck() {
    }

    static boolean swapped(TokenizedText claim, TokenizedText text, String language) {
        List<TextToken> claimed = claim.words();
        List<TextToken> others = text.words();
        if (share(claimed, others) < SAME_WORDS) {
            return false;
        }
        boolean reordered = language.equals("de") && isFronted(claimed) != isFronted(others);
        for (int i = 1; i < claimed.size() - 1; i++) {
            int pivot = indexOf(claimed.get(i), others);
            boolean comparable = !reordered || !claimed.get(i).isContent();
            if (comparable && pivot > 0 && pivot < others.size() - 1 && isPivot(claimed, i) && isPivot(others, pivot)
                    && isReversed(claimed, i) == isReversed(others, pivot)
                    && crossed(new Sides(claimed, i), new Sides(others, pivot))) {
                return true;
            }
        }
        return false;
    }

    /** The share of the claim's words with a meaning of their own that the others contain. */
    private static double share(List<TextToken> claimed, List<TextToken> others) {
        Set<String> keys = others.stream().map(TextToken::key).collect(Collectors.toSet());
        return claimed.stream()
                .filter(TextToken::isContent)
                .mapToInt(word -> keys.contains(word.key()) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static boolean isFronted(List<TextToken> words) {
        return !words.isEmpty() && FRONTED.contains(lower(words.getFirst()));
    }

    /** The index of a word that occurs once; -1 otherwise. */
    private static int indexOf(TextToken word, List<TextToken> words) {
        int found = -1;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).key().equals(word.key())) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private static boolean isPivot(List<TextToken> words, int i) {
        TextToken word = words.get(i);
        boolean listed = (i > 0 && LIST_WORDS.contains(lower(words.get(i - 1))))
                || (i + 1 < words.size() && LIST_WORDS.contains(lower(words.get(i + 1))));
        boolean acts = word.isContent() && !word.isCapitalised() && !NumberNormalizer.isNumeric(word);
        return !listed && (acts || DIRECTED.contains(lower(word)));
    }

    /** Whether the cause comes last, as in "is caused by" and "increases with". */
    private static boolean isReversed(List<TextToken> words, int pivot) {
        if (!words.get(pivot).isContent()) {
            return false;
        }
        boolean passive = words.subList(Math.max(0, pivot - 2), pivot).stream()
                .anyMatch(word -> AUXILIARIES.contains(lower(word)));
        return passive || REVERSING.contains(lower(words.get(pivot + 1)));
    }

    private static boolean crossed(Sides claimed, Sides others) {
        return claimed.before.stream().anyMatch(others.after::contains)
                && claimed.after.stream().anyMatch(others.before::contains);
    }

    /** The words that occur only before a word, and those that occur only after it. */
    private record Sides(Set<String> before, Set<String> after) {

        Sides(List<TextToken> words, int pivot) {
            this(new HashSet<>(), new HashSet<>());
            words.subList(0, pivot).stream().filter(TextToken::isContent).forEach(word -> before.add(word.stem()));
            words.subList(pivot + 1, words.size()).stream().filter(TextToken::isContent)
                    .forEach(word -> after.add(word.stem()));
            Set<String> both = new HashSet<>(before);
            both.retainAll(after);
            before.removeAll(both);
            after.removeAll(both);
        }
    }

    private static String lower(TextToken word) {
        return word.surface().toLowerCase(Locale.ROOT);
    }
}
