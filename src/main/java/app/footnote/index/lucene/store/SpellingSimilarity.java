package app.footnote.index.lucene.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How similarly the words of a question and those of a passage are spelt: the share of their runs of three letters that
 * they have in common (Dice's coefficient), the ends of a word counted as letters. Most words have no run in common
 * with a question, and are known by that. For one thread.
 */
public final class SpellingSimilarity {

    /** Words less alike than this have nothing to do with each other. */
    private static final double LEAST = .4;

    private static final int RUN = 3;
    private static final int ROOM_PER_RUN = 8;

    /** The golden ratio in 64 bits, by which like numbers get unlike places (Knuth's multiplicative hashing). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int[] NOBODY = {};

    /** A run has a letter in its middle at least. */
    private static final long NO_RUN = 0;

    /** How many different runs each word of the question has. */
    private final int[] sizes;

    /** For each word of the question, how similar the most similar word was. */
    private final double[] most;

    /** The runs of all words of the question, each near the place that its bits say, and beside it whose it is. */
    private final long[] runs;

    private final int[][] having;

    /** How many runs the word that is compared has in common with each word of the question. */
    private final int[] common;

    /** @param asked the different words of the question */
    public SpellingSimilarity(List<String> asked) {
        long[][] each = asked.stream().map(SpellingSimilarity::runsOf).toArray(long[][]::new);
        sizes = Arrays.stream(each).mapToInt(ofWord -> ofWord.length).toArray();
        most = new double[sizes.length];
        common = new int[sizes.length];
        int room = Integer.highestOneBit(ROOM_PER_RUN * Math.max(1, IntStream.of(sizes).sum()));
        runs = new long[room];
        having = new int[room][];
        Arrays.fill(having, NOBODY);
        for (int word = 0; word < each.length; word++) {
            for (long run : each[word]) {
                add(run, word);
            }
        }
    }

    private void add(long run, int word) {
        int place = place(run);
        runs[place] = run;
        having[place] = Arrays.copyOf(having[place], having[place].length + 1);
        having[place][having[place].length - 1] = word;
    }

    /** Where the run stands, or the empty place where it would stand. */
    private int place(long run) {
        int place = (int) ((run * SPREAD) >>> Integer.SIZE) & (runs.length - 1);
        while (runs[place] != NO_RUN && runs[place] != run) {
            place = (place + 1) & (runs.length - 1);
        }
        return place;
    }

    /** Forgets what was compared. */
    public void begin() {
        Arrays.fill(most, 0);
    }

    /** Compares a word with all of the question; before and behind it is one char that is in no word. */
    void compare(char[] text, int start, int end) {
        for (int at = start - 1; at < end - 1; at++) {
            if (runs[place(run(text, at))] != NO_RUN) {
                count(runsOf(text, start - 1, end + 1));
                return;
            }
        }
    }

    private void count(long[] ofWord) {
        Arrays.fill(common, 0);
        for (long run : ofWord) {
            for (int word : having[place(run)]) {
                common[word]++;
            }
        }
        for (int word = 0; word < common.length; word++) {
            double similarity = 2.0 * common[word] / (ofWord.length + sizes[word]);
            most[word] = similarity < LEAST ? most[word] : Math.max(most[word], similarity);
        }
    }

    /** How similar the most similar word is that was compared, from 0 to 1; 1 for the same word. */
    public double most(int word) {
        return most[word];
    }

    private static long[] runsOf(String word) {
        char[] bounded = (PassageTokens.BETWEEN + word + PassageTokens.BETWEEN).toCharArray();
        return runsOf(bounded, 0, bounded.length);
    }

    /** The different runs, each as one number; a word of one letter between its ends is a run. */
    private static long[] runsOf(char[] bounded, int start, int end) {
        long[] runs = new long[Math.max(0, end - start - RUN + 1)];
        int different = 0;
        for (int at = start; at <= end - RUN; at++) {
            long run = run(bounded, at);
            boolean isNew = true;
            for (int i = 0; i < different && isNew; i++) {
                isNew = runs[i] != run;
            }
            runs[different] = run;
            different += isNew ? 1 : 0;
        }
        return Arrays.copyOf(runs, different);
    }

    private static long run(char[] text, int at) {
        return ((long) text[at] << (2 * Character.SIZE)) | ((long) text[at + 1] << Character.SIZE) | text[at + 2];
    }
}
