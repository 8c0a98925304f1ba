package app.footnote.index.lucene;

import app.footnote.index.lucene.WordQuery.Word;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
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

    double[] nothing() {
        double[] values = new double[documents.length];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    double[] scores(Query query) throws IOException {
        Weight weight = snapshot.createWeight(snapshot.rewrite(query), ScoreMode.COMPLETE, 1);
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

    /** What the words that stand in a document, in its text or headings, say together; 0 where none does. */
    double[] mentioned(WordQuery query) throws IOException {
        double[] sums = new double[documents.length];
        for (Word word : query.words()) {
            double[] inText = occurs(word, Field.TEXT);
            double[] inHeadings = occurs(word, Field.HEADINGS);
            for (int i = 0; i < sums.length; i++) {
                if (!Double.isNaN(inText[i]) || !Double.isNaN(inHeadings[i])) {
                    sums[i] += word.mass();
                }
            }
        }
        return sums;
    }

    private double[] occurs(Word word, Field field) throws IOException {
        return measure(leaf -> {
            PostingsEnum postings = leaf.reader().postings(word.in(field), PostingsEnum.NONE);
            return postings == null ? null : new Measure(postings, () -> 1);
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
