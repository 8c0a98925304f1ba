package app.footnote.index.ranking;

import app.footnote.model.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Detects passages with nearly the same words, such as the same slide in two decks. Not thread-safe. */
final class NearDuplicates {

    private static final Pattern NON_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** The share of their words that near-duplicates have in common. */
    private static final double MIN_OVERLAP = .95;

    private final List<Set<String>> seen = new ArrayList<>();

    /** Whether no near-duplicate of the passage was checked before. */
    boolean isNew(Passage passage) {
        Set<String> words = new HashSet<>(
                Arrays.asList(NON_WORDS.split(passage.plain().toLowerCase(Locale.ROOT))));
        if (seen.stream().anyMatch(other -> nearlyEqual(words, other))) {
            return false;
        }
        seen.add(words);
        return true;
    }

    private static boolean nearlyEqual(Set<String> one, Set<String> other) {
        if (Math.min(one.size(), other.size()) < MIN_OVERLAP * Math.max(one.size(), other.size())) {
            return false;
        }
        long common = one.stream().filter(other::contains).count();
        return common >= MIN_OVERLAP * (one.size() + other.size() - common);
    }
}
