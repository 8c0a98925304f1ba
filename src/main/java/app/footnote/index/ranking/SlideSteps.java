package app.footnote.index.ranking;

import app.footnote.model.Passage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Detects the steps of an animated slide, which a PDF has as pages of their own: each page repeats the one before. */
final class SlideSteps {

    private static final Pattern NON_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final int MOST_STEPS = 10;

    /** The share of the words of the shorter page that the fuller one has too. */
    private static final double MIN_SHARED = .9;

    private SlideSteps() {
    }

    /** Whether two passages are pages of the same animated slide. */
    static boolean areSteps(Passage one, Passage other) {
        int distance = Math.abs(one.place().page() - other.place().page());
        if (distance == 0 || distance > MOST_STEPS || !one.note().equals(other.note()) || one.headings().isEmpty()
                || !one.headings().equals(other.headings())) {
            return false;
        }
        Set<String> words = words(one);
        Set<String> others = words(other);
        long shared = words.stream().filter(others::contains).count();
        return shared >= MIN_SHARED * Math.min(words.size(), others.size());
    }

    /** The passage that says more. */
    static Passage fuller(Passage one, Passage other) {
        return words(other).size() > words(one).size() ? other : one;
    }

    private static Set<String> words(Passage passage) {
        return new HashSet<>(Arrays.asList(NON_WORDS.split(passage.plain().toLowerCase(Locale.ROOT))));
    }
}
