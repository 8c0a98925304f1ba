package app.footnote.index.lucene.store;

import org.apache.lucene.search.similarities.BM25Similarity;

/** How much a word in a passage or in its headings counts: BM25, with its two parameters in this one place. */
final class PassageSimilarity {

    /**
     * How soon more of the same word stops to count. Measured: from 0.6 to 1.2 little changes, beyond it gets worse.
     */
    private static final float K1 = .9f;

    /** How far long texts are held back, from 0 to 1. Passages are of much the same length, so little is needed. */
    private static final float B = .5f;

    private PassageSimilarity() {
    }

    /** For writing (lengths are stored by it) and for searching. */
    static BM25Similarity bm25() {
        return new BM25Similarity(K1, B);
    }
}
