package app.footnote.embed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tokens of a text, without special tokens. Immutable by convention.
 *
 * @param ids the numbers of the tokens in the model's vocabulary
 * @param words for each token, the number of its word
 */
public record TokenIds(long[] ids, long[] words) {

    public int count() {
        return ids.length;
    }

    /**
     * Splits the tokens into as few parts of at most {@code limit} tokens as possible. All parts have about the same
     * length, because a short last part would say little about the text. Words are not split unless one is longer than
     * a part.
     */
    public List<long[]> parts(int limit) {
        List<long[]> parts = new ArrayList<>();
        int from = 0;
        do {
            int to = endOfPart(from, limit);
            parts.add(Arrays.copyOfRange(ids, from, to));
            from = to;
        } while (from < ids.length);
        return parts;
    }

    private int endOfPart(int from, int limit) {
        int left = ids.length - from;
        int partsLeft = Math.ceilDiv(left, limit);
        int target = from + Math.ceilDiv(left, Math.max(1, partsLeft));
        int latest = Math.min(ids.length, from + limit);
        for (int end = target; end <= latest; end++) {
            if (isBetweenWords(end)) {
                return end;
            }
        }
        for (int end = target - 1; end > from; end--) {
            if (isBetweenWords(end)) {
                return end;
            }
        }
        return target;
    }

    private boolean isBetweenWords(int index) {
        return index == ids.length || words[index] != words[index - 1];
    }
}
