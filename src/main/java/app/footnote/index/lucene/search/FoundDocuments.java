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
 * Documents that were found, to be measured in ways in which they were not found.
 *
 * @param documents in ascending order, without doubles
 */
record FoundDocuments(IndexSnapshot snapshot, int[] documents) {

    static FoundDocuments of(IndexSnapshot snapshot, IntStream documents) {
        return new FoundDocuments(snapshot, documents.sorted().distinct().toArray());
    }

    /** One number for each document, all of them {@link Double#NaN}: nothing is known yet. */
    double[] nothing() {
        double[] values = new double[documents.length];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** One number for each document; {@link Double#NaN} where it has no vector. */
    double[] cosines(float[] vector) throws IOException {
        double[] cosines = nothing();
        visit(leaf -> {
            FloatVectorValues values = leaf.reader().getFloatVectorValues(PassageDocument.VECTOR);
            VectorScorer scorer = values == null ? null : values.scorer(vector);
            if (scorer == null) {
                return null;
            }
            DocIdSetIterator having = scorer.iterator();
            return (at, document) -> {
                if ((having.docID() < document ? having.advance(document) : having.docID()) == document) {
                    cosines[at] = LocalVectorSearch.cosine(scorer.score());
                }
            };
        });
        return cosines;
    }

    /** Looks at documents of one segment. */
    @FunctionalInterface
    interface Visitor {

        /**
         * @param at the document's place among those that were found
         * @param document its number in the segment
         */
        void visit(int at, int document) throws IOException;
    }

    /** Begins to look at a segment. */
    @FunctionalInterface
    interface Visiting {

        /** Null if none of the segment's documents has what is looked for. */
        @Nullable
        Visitor in(LeafReaderContext leaf) throws IOException;
    }

    /** Visits all documents in their order. */
    void visit(Visiting visiting) throws IOException {
        int at = 0;
        for (LeafReaderContext leaf : snapshot.getLeafContexts()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            Visitor visitor = at < documents.length && documents[at] < end ? visiting.in(leaf) : null;
            for (; at < documents.length && documents[at] < end; at++) {
                if (visitor != null) {
                    visitor.visit(at, documents[at] - leaf.docBase);
                }
            }
        }
    }
}
