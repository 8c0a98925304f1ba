package app.footnote.index.lucene.store;

import org.apache.lucene.search.similarities.BM25Similarity;

/** The BM25 similarity for passages and headings, with its two parameters. */
final class PassageSimilarity {

    /** How quickly repetitions of a word lose weight. Measurements: little difference from 0.6 to 1.2, worse beyond. */
    private static final float K1 = .9f;

    /** How much long texts are penalised, from 0 to 1. Passages have similar lengths, so that little is needed. */
    private static final float B = .5f;

    private PassageSimilarity() {
    }

    /** For writing, which stores text lengths, and for searching. */
    static BM25Similarity bm25() {
        return new BM25Similarity(K1, B);
    }
}
