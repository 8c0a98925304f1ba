package app.footnote.index.lucene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How similarly words are spelt: the share of their runs of three letters that they have in common (Dice's
 * coefficient), the ends of a word counted as letters. Remembers what it has compared, since passages share most of
 * their words. For one thread.
 */
final class Spelling {

    /** Words less alike than this have nothing to do with each other. */
    private static final double LEAST = .4;

    private final Map<String, long[]> runs = new HashMap<>();
    private final Map<String, Map<String, Double>> compared = new HashMap<>();

    /** From 0 to 1; 1 for the same word. */
    double similarity(String one, String other) {
        return compared.computeIfAbsent(one, _ -> new HashMap<>())
                .computeIfAbsent(other, _ -> compare(runs(one), runs(other)));
    }

    private static double compare(long[] one, long[] other) {
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length;) {
            int order = Long.compare(one[i], other[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        double similarity = 2.0 * common / (one.length + other.length);
        return similarity < LEAST ? 0 : similarity;
    }

    private long[] runs(String word) {
        return runs.computeIfAbsent(word, Spelling::runsOf);
    }

    /** The different runs in ascending order, each as one number. */
    private static long[] runsOf(String word) {
        String bounded = "\0" + word + "\0";
        return IntStream.range(0, Math.max(1, bounded.length() - 2))
                .mapToLong(i -> run(bounded, i))
                .sorted()
                .distinct()
                .toArray();
    }

    private static long run(String bounded, int at) {
        long run = 0;
        for (char letter : Arrays.copyOfRange(bounded.toCharArray(), at, Math.min(bounded.length(), at + 3))) {
            run = run << Character.SIZE | letter;
        }
        return run;
    }
}
