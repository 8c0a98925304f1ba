package app.footnote.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Documents that were found, to be measured in ways in which they were not found. Every measure gives one number for
 * each document, in the documents' order, and {@link Double#NaN} where there is nothing to measure.
 *
 * @param documents in ascending order, without doubles
 */
record Found(Snapshot snapshot, int[] documents) {

    static Found of(Snapshot snapshot, IntStream documents) {
        return new Found(snapshot, documents.sorted().distinct().toArray());
    }

    double[] nothing() {
        double[] values = new double[documents.length];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** BM25 scores of a word in one of the fields. */
    double[] scores(Word word, Field field) throws IOException {
        Weight weight = snapshot.createWeight(word.in(field), ScoreMode.COMPLETE, (float) word.weight());
        return measure(leaf -> {
            Scorer scorer = weight.scorer(leaf);
            return scorer == null ? null : new Measure(scorer.iterator(), scorer::score);
        });
    }

    double[] cosines(float[] vector) throws IOException {
        return measure(leaf -> {
            FloatVectorValues values = leaf.reader().getFloatVectorValues(PassageDocument.VECTOR);
            VectorScorer scorer = values == null ? null : values.scorer(vector);
            return scorer == null ? null : new Measure(scorer.iterator(), () -> VectorSearch.cosine(scorer.score()));
        });
    }

    private double[] measure(Measuring measuring) throws IOException {
        double[] values = nothing();
        int i = 0;
        for (LeafReaderContext leaf : snapshot.getLeafContexts()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            Measure measure = i < documents.length && documents[i] < end ? measuring.in(leaf) : null;
            for (; i < documents.length && documents[i] < end; i++) {
                if (measure != null && measure.advance(documents[i] - leaf.docBase)) {
                    values[i] = measure.value().get();
                }
            }
        }
        return values;
    }

    /** How one segment's documents are measured; null if none of them can be. */
    private interface Measuring {
        @Nullable
        Measure in(LeafReaderContext leaf) throws IOException;
    }

    /** The value of the document at which the iterator stands. */
    private interface Value {
        double get() throws IOException;
    }

    private record Measure(DocIdSetIterator iterator, Value value) {

        /** Goes to a document; false if there is nothing to measure there. */
        boolean advance(int document) throws IOException {
            return (iterator.docID() < document ? iterator.advance(document) : iterator.docID()) == document;
        }
    }
}
