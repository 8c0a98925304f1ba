package app.footnote.index.lucene;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/** How much a word in a passage or in its headings counts: BM25, its two parameters in one place. */
final class PassageSimilarity extends PerFieldSimilarityWrapper {

    /** k1: how soon more of the same word stops to count; b: how far long texts are held back. */
    private static final Similarity TEXT = new BM25Similarity(1.2f, .75f);

    private static final Similarity HEADINGS = new BM25Similarity(1.2f, .5f);

    @Override
    public Similarity get(String field) {
        return Field.HEADINGS.holds(field) ? HEADINGS : TEXT;
    }
}
