package app.footnote.read.language;

/**
 * Maps n-grams, which are short sequences of characters, to their numbers: a hash table with open addressing in two
 * plain arrays. A map of strings would take four times the memory. Not thread-safe while n-grams are added.
 */
final class NgramIndex {

    /** As many characters as fit into a key beside their count. */
    static final int MAX_CHARS = 3;

    static final int NONE = -1;

    /** Distributes similar keys over the whole table (Fibonacci hashing): 2^64 divided by the golden ratio. */
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final int shift;
    private final long[] keys;
    private final int[] numbers;

    /** @param count how many n-grams will be added; they fill between a third and two thirds of the table */
    NgramIndex(int count) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(count + count / 2 + 1);
        shift = Long.SIZE - bits;
        keys = new long[1 << bits];
        numbers = new int[1 << bits];
    }

    /** @param ngram 1 to {@link #MAX_CHARS} characters */
    void put(String ngram, int number) {
        if (ngram.isEmpty() || ngram.length() > MAX_CHARS) {
            throw new IllegalArgumentException("Not one to three characters: " + ngram);
        }
        long key = key(ngram);
        int slot = slot(key);
        keys[slot] = key;
        numbers[slot] = number;
    }

    /** The number of an n-gram, or {@link #NONE}. */
    int number(String ngram) {
        if (ngram.length() > MAX_CHARS) {
            return NONE;
        }
        int slot = slot(key(ngram));
        return keys[slot] == 0 ? NONE : numbers[slot];
    }

    /** The slot that contains the key, or the free slot where it belongs. */
    private int slot(long key) {
        int slot = (int) ((key * MULTIPLIER) >>> shift);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /** The count of characters and the characters. Never 0, which marks free slots. */
    private static long key(String ngram) {
        long key = ngram.length();
        for (int i = 0; i < ngram.length(); i++) {
            key = (key << Character.SIZE) | ngram.charAt(i);
        }
        return key;
    }
}
