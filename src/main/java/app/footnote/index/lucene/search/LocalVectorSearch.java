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
 * Finds the nearest vectors: by comparing all of them where there are few, which misses none and takes a few
 * milliseconds, and along a graph (HNSW) where there are many.
 *
 * @param exactUpTo up to how many passages all are compared; in a scope that is a part of the library, up to more
 */
public record LocalVectorSearch(int exactUpTo) implements MeaningSearch {

    public static final int EXACT_UP_TO_PASSAGES = 20_000;

    /** The graph is asked for more than is wanted, since it finds the last of what it is asked for least surely. */
    private static final int GRAPH_FACTOR = 3;

    private static final int GRAPH_LEAST = 200;

    /** Lucene's score of a dot product lies in [0, 1]. */
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
        return comparesAll(snapshot.passagesIn(scope), snapshot.getIndexReader().numDocs())
                ? exact(snapshot, vector, snapshot.filter(scope), count)
                : alongGraph(snapshot, vector, scope, count);
    }

    /**
     * Whether that is quicker than the graph, which is followed past all that is not in scope, and so for longer the
     * smaller a part of the library the scope is: comparing all of a part takes as long as the graph when it is so many
     * times larger as the library is larger than it.
     */
    boolean comparesAll(int inScope, int inLibrary) {
        return (long) inScope * inScope <= (long) exactUpTo * inLibrary;
    }

    private static IntStream alongGraph(IndexSnapshot snapshot, float[] vector, Scope scope, int count)
            throws IOException {
        int asked = Math.max(GRAPH_LEAST, GRAPH_FACTOR * count);
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
        KnnVectorValues.DocIndexIterator having = vectors.iterator();
        DocIdSetIterator both = ConjunctionUtils.intersectIterators(List.of(inScope, having));
        Bits live = leaf.reader().getLiveDocs();
        while (both.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(both.docID())) {
                keep(nearest, leaf.docBase + both.docID(), cosines.score(having.index()));
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
