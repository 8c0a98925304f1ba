package app.footnote.read.language;

/**
 * The numbers of short runs of characters. Both lie in plain arrays, searched from where a run's hash points: as a map
 * of strings they would take four times the memory.
 */
final class NgramIndex {

    /** As many characters as fit beside their count. */
    static final int MOST_CHARS = 3;

    static final int NONE = -1;

    /** Spreads neighbours over the whole table: 2^64 divided by the golden ratio. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int shift;
    private final long[] packed;
    private final int[] numbers;

    /** @param count how many there will be; they fill between a third and two thirds of the table */
    NgramIndex(int count) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(count + count / 2 + 1);
        shift = Long.SIZE - bits;
        packed = new long[1 << bits];
        numbers = new int[1 << bits];
    }

    /** @param ngram of 1 to {@link #MOST_CHARS} characters */
    void put(String ngram, int number) {
        if (ngram.isEmpty() || ngram.length() > MOST_CHARS) {
            throw new IllegalArgumentException("Not one to three characters: " + ngram);
        }
        long key = pack(ngram);
        int slot = slot(key);
        packed[slot] = key;
        numbers[slot] = number;
    }

    /** {@link #NONE} if it has none. */
    int of(String ngram) {
        if (ngram.length() > MOST_CHARS) {
            return NONE;
        }
        int slot = slot(pack(ngram));
        return packed[slot] == 0 ? NONE : numbers[slot];
    }

    /** Where the n-gram lies, or where it would. */
    private int slot(long key) {
        int slot = (int) ((key * SPREAD) >>> shift);
        while (packed[slot] != 0 && packed[slot] != key) {
            slot = (slot + 1) & (packed.length - 1);
        }
        return slot;
    }

    /** Never 0, which marks what is free: the count of characters goes before them. */
    private static long pack(String ngram) {
        long key = ngram.length();
        for (int i = 0; i < ngram.length(); i++) {
            key = (key << Character.SIZE) | ngram.charAt(i);
        }
        return key;
    }
}
