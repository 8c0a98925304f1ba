package app.footnote.answer.check.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The longest sequence of words that two texts have in common, and what stands between them. Immutable.
 *
 * @param common the number of common words that have a meaning of their own
 * @param gaps the places where both texts have other words, in the order of the texts
 */
public record WordAlignment(int common, List<Gap> gaps) {

    /** Longer texts take too long to align. */
    private static final int MOST_WORDS = 300;

    /**
     * The different words at a place, between common words or at an end of a text.
     *
     * @param first the index of the first word in the first text
     * @param one the words of the first text, at least one
     * @param otherFirst the index of the first word in the second text
     * @param other the words of the second text, at least one
     */
    public record Gap(int first, List<TextToken> one, int otherFirst, List<TextToken> other) {

        public Gap {
            one = List.copyOf(one);
            other = List.copyOf(other);
        }
    }

    public WordAlignment {
        gaps = List.copyOf(gaps);
    }

    /** Aligns two texts. Texts that are too long have nothing in common. */
    public static WordAlignment of(List<TextToken> one, List<TextToken> other) {
        if (one.size() > MOST_WORDS || other.size() > MOST_WORDS) {
            return new WordAlignment(0, List.of());
        }
        int[][] lengths = lengths(one, other);
        List<Gap> gaps = new ArrayList<>();
        int common = 0;
        int i = 0;
        int j = 0;
        int from = 0;
        int otherFrom = 0;
        while (i < one.size() && j < other.size()) {
            if (one.get(i).key().equals(other.get(j).key())) {
                addGap(gaps, one, from, i, other, otherFrom, j);
                common += one.get(i).isContent() ? 1 : 0;
                i++;
                j++;
                from = i;
                otherFrom = j;
            } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        addGap(gaps, one, from, one.size(), other, otherFrom, other.size());
        return new WordAlignment(common, gaps);
    }

    private static void addGap(
            List<Gap> gaps, List<TextToken> one, int from, int to, List<TextToken> other, int otherFrom, int otherTo) {
        if (from < to && otherFrom < otherTo) {
            gaps.add(new Gap(from, one.subList(from, to), otherFrom, other.subList(otherFrom, otherTo)));
        }
    }

    /** The lengths of the longest common sequences of the ends of both texts. Words with a meaning count double. */
    private static int[][] lengths(List<TextToken> one, List<TextToken> other) {
        int[][] lengths = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                int weight = one.get(i).isContent() ? 2 : 1;
                lengths[i][j] = one.get(i).key().equals(other.get(j).key())
                        ? lengths[i + 1][j + 1] + weight
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }
}
