package app.footnote.index.lucene.search;

import app.footnote.index.IndexQuery;
import app.footnote.index.lucene.store.IndexSnapshot;
import app.footnote.index.lucene.store.PassageDocument;
import app.footnote.model.Scope;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.HitQueue;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * Finds the nearest vectors in the index: by comparing all vectors if there are few, which is exact and takes a few
 * milliseconds, and with a graph (HNSW) if there are many. Immutable.
 *
 * @param exactUpTo up to this number of passages, all are compared; more if the scope is only a part of the library
 */
record LocalVectorSearch(int exactUpTo) implements MeaningSearch {

    static final int EXACT_UP_TO_PASSAGES = 20_000;

    /** More vectors are requested from the graph than needed, because the last ones are the least reliable. */
    private static final int GRAPH_FACTOR = 3;

    private static final int GRAPH_MINIMUM = 200;

    /** Converts Lucene's score of a dot product, which is in [0, 1]. */
    static double cosine(float score) {
        return 2.0 * score - 1;
    }

    @Override
    public Compared compare(IndexSnapshot snapshot, float[] question, IndexQuery query, int[] byWords)
            throws IOException {
        IntStream byVector = nearest(snapshot, question, query.scope(), query.depth());
        FoundDocuments found = FoundDocuments.of(snapshot, IntStream.concat(IntStream.of(byWords), byVector));
        return new Compared(found, found.cosines(question));
    }

    private IntStream nearest(IndexSnapshot snapshot, float[] vector, Scope scope, int count) throws IOException {
        return comparesAll(snapshot.passageCount(scope), snapshot.getIndexReader().numDocs())
                ? exact(snapshot, vector, snapshot.filter(scope), count)
                : withGraph(snapshot, vector, scope, count);
    }

    /**
     * Whether comparing all vectors of the scope is faster than the graph. The smaller the scope's share of the
     * library, the longer a graph search takes, because it passes more vectors outside the scope: the limit for the
     * scope grows with the ratio of the library to the scope.
     */
    boolean comparesAll(int inScope, int inLibrary) {
        return (long) inScope * inScope <= (long) exactUpTo * inLibrary;
    }

    private static IntStream withGraph(IndexSnapshot snapshot, float[] vector, Scope scope, int count)
            throws IOException {
        int asked = Math.max(GRAPH_MINIMUM, GRAPH_FACTOR * count);
        if (scope.everything()) {
            return new GraphSearch(vector, asked).nearest(snapshot, count);
        }
        Query query = new KnnFloatVectorQuery(PassageDocument.VECTOR, vector, asked, snapshot.filter(scope));
        return Stream.of(snapshot.search(query, count).scoreDocs).mapToInt(hit -> hit.doc);
    }

    private static IntStream exact(IndexSnapshot snapshot, float[] vector, Query filter, int count) throws IOException {
        Weight scope = snapshot.createWeight(snapshot.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
        HitQueue nearest = new HitQueue(count, true);
        for (LeafReaderContext leaf : snapshot.getLeafContexts()) {
            FloatVectorValues vectors = leaf.reader().getFloatVectorValues(PassageDocument.VECTOR);
            Scorer inScope = scope.scorer(leaf);
            if (vectors != null && inScope != null) {
                keepNearest(nearest, leaf, inScope.iterator(), vectors, new QuickCosines(vector, vectors));
            }
        }
        return StreamSupport.stream(nearest.spliterator(), false)
                .filter(hit -> hit.score > Float.NEGATIVE_INFINITY)
                .mapToInt(hit -> hit.doc);
    }

    private static void keepNearest(
            HitQueue nearest, LeafReaderContext leaf, DocIdSetIterator inScope, FloatVectorValues vectors,
            QuickCosines cosines) throws IOException {
        KnnVectorValues.DocIndexIterator withVector = vectors.iterator();
        DocIdSetIterator both = ConjunctionUtils.intersectIterators(List.of(inScope, withVector));
        Bits live = leaf.reader().getLiveDocs();
        while (both.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(both.docID())) {
                keep(nearest, leaf.docBase + both.docID(), cosines.score(withVector.index()));
            }
        }
    }

    private static void keep(HitQueue nearest, int document, float score) {
        if (score > nearest.top().score) {
            nearest.top().doc = document;
            nearest.top().score = score;
            nearest.updateTop();
        }
    }
}
