package app.footnote.index.lucene.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The similarity of spelling between the words of a question and the words of a passage: Dice's coefficient of their
 * trigrams, where the ends of a word count as letters. Most words have no trigram in common with a question, which is a
 * fast check. Not thread-safe.
 */
public final class SpellingSimilarity {

    /** Words with a lower similarity are treated as unrelated. */
    private static final double MIN_SIMILARITY = .4;

    private static final int TRIGRAM = 3;
    private static final int SLOTS_PER_TRIGRAM = 8;

    /** The golden ratio in 64 bits, for multiplicative hashing (Knuth, The Art of Computer Programming, 6.4). */
    private static final long HASH_MULTIPLIER = 0x9E3779B97F4A7C15L;

    private static final int[] NO_WORDS = {};

    /** Not a trigram, because the middle of a trigram is always a letter. */
    private static final long EMPTY_SLOT = 0;

    /** The number of distinct trigrams of each word of the question. */
    private final int[] trigramCounts;

    /** The highest similarity for each word of the question. */
    private final double[] highest;

    /** A hash table of the trigrams of all words of the question, with open addressing. */
    private final long[] table;

    /** The words that have the trigram in the same slot of the table. */
    private final int[][] words;

    /** The number of trigrams that the compared word has in common with each word of the question. */
    private final int[] common;

    /** @param question the distinct words of the question */
    public SpellingSimilarity(List<String> question) {
        long[][] each = question.stream().map(SpellingSimilarity::trigramsOf).toArray(long[][]::new);
        trigramCounts = Arrays.stream(each).mapToInt(ofWord -> ofWord.length).toArray();
        highest = new double[trigramCounts.length];
        common = new int[trigramCounts.length];
        int slots = Integer.highestOneBit(SLOTS_PER_TRIGRAM * Math.max(1, IntStream.of(trigramCounts).sum()));
        table = new long[slots];
        words = new int[slots][];
        Arrays.fill(words, NO_WORDS);
        for (int word = 0; word < each.length; word++) {
            for (long trigram : each[word]) {
                add(trigram, word);
            }
        }
    }

    private void add(long trigram, int word) {
        int slot = slot(trigram);
        table[slot] = trigram;
        words[slot] = Arrays.copyOf(words[slot], words[slot].length + 1);
        words[slot][words[slot].length - 1] = word;
    }

    /** The slot of a trigram, or the empty slot for it. */
    private int slot(long trigram) {
        int slot = (int) ((trigram * HASH_MULTIPLIER) >>> Integer.SIZE) & (table.length - 1);
        while (table[slot] != EMPTY_SLOT && table[slot] != trigram) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    /** Starts the comparison with another passage. */
    public void reset() {
        Arrays.fill(highest, 0);
    }

    /** Compares a word with all words of the question; a separator is before it and after it. */
    void compare(char[] text, int start, int end) {
        for (int at = start - 1; at < end - 1; at++) {
            if (table[slot(trigram(text, at))] != EMPTY_SLOT) {
                count(trigramsOf(text, start - 1, end + 1));
                return;
            }
        }
    }

    private void count(long[] ofWord) {
        Arrays.fill(common, 0);
        for (long trigram : ofWord) {
            for (int word : words[slot(trigram)]) {
                common[word]++;
            }
        }
        for (int word = 0; word < common.length; word++) {
            double similarity = 2.0 * common[word] / (ofWord.length + trigramCounts[word]);
            highest[word] = similarity < MIN_SIMILARITY ? highest[word] : Math.max(highest[word], similarity);
        }
    }

    /** The highest similarity of a word of the question with the compared words, from 0 to 1; 1 for the same word. */
    public double highest(int word) {
        return highest[word];
    }

    private static long[] trigramsOf(String word) {
        char[] bounded = (PassageTokens.SEPARATOR + word + PassageTokens.SEPARATOR).toCharArray();
        return trigramsOf(bounded, 0, bounded.length);
    }

    /** The distinct trigrams, each as one number; a word of one letter and its ends are a trigram. */
    private static long[] trigramsOf(char[] bounded, int start, int end) {
        long[] trigrams = new long[Math.max(0, end - start - TRIGRAM + 1)];
        int distinct = 0;
        for (int at = start; at <= end - TRIGRAM; at++) {
            long trigram = trigram(bounded, at);
            boolean isNew = true;
            for (int i = 0; i < distinct && isNew; i++) {
                isNew = trigrams[i] != trigram;
            }
            trigrams[distinct] = trigram;
            distinct += isNew ? 1 : 0;
        }
        return Arrays.copyOf(trigrams, distinct);
    }

    private static long trigram(char[] text, int at) {
        return ((long) text[at] << (2 * Character.SIZE)) | ((long) text[at + 1] << Character.SIZE) | text[at + 2];
    }
}
