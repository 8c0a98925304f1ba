package app.footnote.index.ranking;

import app.footnote.model.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether a passage has been told before in nearly the same words: the same slide in two decks. For one thread.
 */
final class NearDuplicates {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** How much of their words two passages must share to say the same. */
    private static final double NEARLY_ALL = .95;

    private final List<Set<String>> told = new ArrayList<>();

    /** Whether no passage like this one was asked about before. */
    boolean isNew(Passage passage) {
        Set<String> words = new HashSet<>(
                Arrays.asList(NO_WORD.split(passage.plain().toLowerCase(Locale.ROOT))));
        if (told.stream().anyMatch(other -> same(words, other))) {
            return false;
        }
        told.add(words);
        return true;
    }

    private static boolean same(Set<String> one, Set<String> other) {
        if (Math.min(one.size(), other.size()) < NEARLY_ALL * Math.max(one.size(), other.size())) {
            return false;
        }
        long common = one.stream().filter(other::contains).count();
        return common >= NEARLY_ALL * (one.size() + other.size() - common);
    }
}
