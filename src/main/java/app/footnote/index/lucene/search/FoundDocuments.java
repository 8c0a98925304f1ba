package app.footnote.index.lucene.search;

import app.footnote.index.lucene.store.IndexSnapshot;
import app.footnote.index.lucene.store.PassageDocument;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.VectorScorer;
import org.jspecify.annotations.Nullable;

/**
 * Documents that a search has found, for computing more measures. Immutable.
 *
 * @param documents ascending and distinct
 */
record FoundDocuments(IndexSnapshot snapshot, int[] documents) {

    static FoundDocuments of(IndexSnapshot snapshot, IntStream documents) {
        return new FoundDocuments(snapshot, documents.sorted().distinct().toArray());
    }

    /** An array with {@link Double#NaN} for each document. */
    double[] unknownValues() {
        double[] values = new double[documents.length];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** The cosine of each document; {@link Double#NaN} for documents without a vector. */
    double[] cosines(float[] vector) throws IOException {
        double[] cosines = unknownValues();
        visit(leaf -> {
            FloatVectorValues values = leaf.reader().getFloatVectorValues(PassageDocument.VECTOR);
            VectorScorer scorer = values == null ? null : values.scorer(vector);
            if (scorer == null) {
                return null;
            }
            DocIdSetIterator withVector = scorer.iterator();
            return (at, document) -> {
                if ((withVector.docID() < document ? withVector.advance(document) : withVector.docID()) == document) {
                    cosines[at] = LocalVectorSearch.cosine(scorer.score());
                }
            };
        });
        return cosines;
    }

    /** Visits documents of one segment. */
    @FunctionalInterface
    interface DocumentVisitor {

        /**
         * @param at the index of the document in {@link #documents}
         * @param document the number of the document in the segment
         */
        void visit(int at, int document) throws IOException;
    }

    /** Creates a visitor for each segment. */
    @FunctionalInterface
    interface SegmentVisitor {

        /** Null if no document of the segment is to be visited. */
        @Nullable
        DocumentVisitor visit(LeafReaderContext leaf) throws IOException;
    }

    /** Visits all documents in ascending order. */
    void visit(SegmentVisitor segments) throws IOException {
        int at = 0;
        for (LeafReaderContext leaf : snapshot.getLeafContexts()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            DocumentVisitor visitor = at < documents.length && documents[at] < end ? segments.visit(leaf) : null;
            for (; at < documents.length && documents[at] < end; at++) {
                if (visitor != null) {
                    visitor.visit(at, documents[at] - leaf.docBase);
                }
            }
        }
    }
}
