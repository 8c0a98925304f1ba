package app.footnote.answer.check.grounding;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether the same words do the opposite to each other: what stands before a word that both texts have, and what stands
 * behind it, have changed places. "Inflation causes unemployment" and "Unemployment causes inflation".
 */
final class RoleCheck {

    /** A list may be said in any order. */
    private static final Set<String> LISTING = Set.of("and", "or", "und", "oder", "y", "o", "et", "ou", "e", "as");

    private static final Set<String> BEING = Set.of(
            "is", "are", "was", "were", "be", "been", "being", "gets", "wird", "werden", "wurde", "wurden", "es", "son",
            "fue", "fueron", "est", "sont", "é", "são", "foi");

    /** What stands before these words is what comes of what stands behind them. */
    private static final Set<String> TURNING = Set.of(
            "by", "with", "from", "because", "due", "when", "if", "durch", "von", "wegen", "wenn", "por", "par", "mit",
            "con", "avec");

    /** Between these, too, places count. */
    private static final Set<String> DIRECTED = Set.of(
            "into", "to", "before", "after", "than", "in", "zu", "vor", "nach", "als", "a", "antes", "después", "que");

    private RoleCheck() {
    }

    static boolean swapped(TokenizedText claim, TokenizedText said) {
        List<TextToken> claimed = claim.words();
        List<TextToken> stated = said.words();
        for (int i = 1; i < claimed.size() - 1; i++) {
            int there = indexOf(claimed.get(i), stated);
            if (there > 0 && there < stated.size() - 1 && isPivot(claimed, i) && isPivot(stated, there)
                    && turns(claimed, i) == turns(stated, there)
                    && crossed(new Sides(claimed, i), new Sides(stated, there))) {
                return true;
            }
        }
        return false;
    }

    /** Where the word stands, if it stands there once. */
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
        boolean listed = (i > 0 && LISTING.contains(lower(words.get(i - 1))))
                || (i + 1 < words.size() && LISTING.contains(lower(words.get(i + 1))));
        boolean acts = word.isContent() && !word.isCapitalised() && !NumberNormalizer.isFigures(word);
        return !listed && (acts || DIRECTED.contains(lower(word)));
    }

    /** Whether the doer comes last, as in "is caused by" and "increases with". */
    private static boolean turns(List<TextToken> words, int pivot) {
        if (!words.get(pivot).isContent()) {
            return false;
        }
        boolean passive = words.subList(Math.max(0, pivot - 2), pivot).stream()
                .anyMatch(word -> BEING.contains(lower(word)));
        return passive || TURNING.contains(lower(words.get(pivot + 1)));
    }

    private static boolean crossed(Sides claimed, Sides stated) {
        return claimed.before.stream().anyMatch(stated.behind::contains)
                && claimed.behind.stream().anyMatch(stated.before::contains);
    }

    /** The words that stand only before a word, and those that stand only behind it. */
    private record Sides(Set<String> before, Set<String> behind) {

        Sides(List<TextToken> words, int pivot) {
            this(new HashSet<>(), new HashSet<>());
            words.subList(0, pivot).stream().filter(TextToken::isContent).forEach(word -> before.add(word.stem()));
            words.subList(pivot + 1, words.size()).stream().filter(TextToken::isContent)
                    .forEach(word -> behind.add(word.stem()));
            Set<String> both = new HashSet<>(before);
            both.retainAll(behind);
            before.removeAll(both);
            behind.removeAll(both);
        }
    }

    private static String lower(TextToken word) {
        return word.surface().toLowerCase(Locale.ROOT);
    }
}
