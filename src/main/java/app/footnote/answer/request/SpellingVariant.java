package app.footnote.answer.request;

/** Whether a word is another one with a slip of the keyboard. */
final class SpellingVariant {

    private static final int SHORTEST_SWAPPED = 3;
    private static final int SHORTEST_MISSING = 4;
    private static final int SHORTEST_REPLACED = 6;

    private SpellingVariant() {
    }

    /**
     * Whether two neighbouring letters of the term are swapped, or one letter after the first is missing, added or, in
     * longer terms, replaced.
     */
    static boolean isVariant(String word, String term) {
        if (word.equals(term)) {
            return true;
        }
        int start = commonStart(word, term);
        String restOfWord = word.substring(start);
        String restOfTerm = term.substring(start);
        if (word.length() == term.length()) {
            boolean replaced = term.length() >= SHORTEST_REPLACED && start > 0
                    && restOfWord.substring(1).equals(restOfTerm.substring(1));
            return replaced || (term.length() >= SHORTEST_SWAPPED && isSwapped(restOfWord, restOfTerm));
        }
        if (term.length() < SHORTEST_MISSING || start == 0) {
            return false;
        }
        return restOfTerm.equals(restOfWord.substring(Math.min(1, restOfWord.length())))
                || restOfWord.equals(restOfTerm.substring(Math.min(1, restOfTerm.length())));
    }

    private static int commonStart(String one, String other) {
        int start = 0;
        while (start < one.length() && start < other.length() && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        return start;
    }

    private static boolean isSwapped(String word, String term) {
        return term.length() >= 2 && word.charAt(0) == term.charAt(1) && word.charAt(1) == term.charAt(0)
                && word.substring(2).equals(term.substring(2));
    }
}
