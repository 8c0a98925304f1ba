package app.footnote.answer.name;

import java.util.Set;

/**
 * How likely a student means a word of a name with a word of a question: the same word, another form of it, an
 * abbreviation, a compound, or a misspelling.
 */
public final class WordLikeness {

    private static final double INFLECTED = .95;
    private static final double ABBREVIATED = .8;

    /** The likeness of a word that is clipped from two. */
    static final double CLIPPED = .9;

    private static final double MISSPELT = .8;
    private static final double COMPOUND = .7;

    private static final int SHORTEST_STEM = 4;
    private static final int SHORTEST_ABBREVIATION = 4;
    private static final int SHORTEST_PART = 5;
    private static final int SHORTEST_MISSPELT = 6;
    private static final int SHORTEST_PLURAL = 3;
    private static final int SHORTEST_CLIP = 3;

    /** Endings of words in languages with Latin letters. */
    private static final Set<String> ENDINGS = Set.of(
            "a ae al as e ed em en er es i ic ies in ing ion is n o on os s um ung us y ya".split(" "));

    private WordLikeness() {
    }

    /** A value in [0, 1]; 0 if the words are different, which they are if their first chars differ. */
    public static double of(String asked, String named) {
        if (asked.equals(named)) {
            return 1;
        }
        if (isInflected(asked, named)) {
            return INFLECTED;
        }
        if (asked.length() >= SHORTEST_ABBREVIATION && named.startsWith(asked)) {
            return ABBREVIATED;
        }
        if (named.length() >= SHORTEST_PART && asked.startsWith(named)) {
            return COMPOUND;
        }
        return isMisspelt(asked, named) ? MISSPELT : 0;
    }

    /** Whether a word consists of the beginnings of two words, at least three letters of each. */
    static boolean isClipped(String word, String first, String second) {
        for (int length = SHORTEST_CLIP; length <= word.length() - SHORTEST_CLIP; length++) {
            if (first.startsWith(word.substring(0, length)) && second.startsWith(word.substring(length))) {
                return true;
            }
        }
        return false;
    }

    /** A common beginning with two endings, as in "Algorithmus" and "Algorithmen". */
    private static boolean isInflected(String one, String other) {
        int common = 0;
        int shorter = Math.min(one.length(), other.length());
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        boolean plural = common == shorter && Math.abs(one.length() - other.length()) == 1
                && (one.length() > other.length() ? one : other).endsWith("s");
        if (common < SHORTEST_STEM) {
            return common == SHORTEST_PLURAL && plural;
        }
        return isEnding(one.substring(common)) && isEnding(other.substring(common));
    }

    private static boolean isEnding(String rest) {
        return rest.isEmpty() || ENDINGS.contains(rest);
    }

    /** One letter is missing, added, wrong, or exchanged with its neighbour. The first letter is right. */
    private static boolean isMisspelt(String one, String other) {
        int lengths = Math.abs(one.length() - other.length());
        if (Math.min(one.length(), other.length()) < SHORTEST_MISSPELT || lengths > 1
                || one.charAt(0) != other.charAt(0)) {
            return false;
        }
        int from = 0;
        while (from < Math.min(one.length(), other.length()) && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        String restOfOne = one.substring(from);
        String restOfOther = other.substring(from);
        return lengths == 0
                ? isExchanged(restOfOne, restOfOther) || restOfOne.substring(1).equals(restOfOther.substring(1))
                : restOfOne.length() > restOfOther.length()
                        ? restOfOne.substring(1).equals(restOfOther)
                        : restOfOther.substring(1).equals(restOfOne);
    }

    private static boolean isExchanged(String one, String other) {
        return one.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && one.substring(2).equals(other.substring(2));
    }
}
