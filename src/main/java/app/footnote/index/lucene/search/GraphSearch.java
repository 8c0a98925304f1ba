package app.footnote.index.lucene.search;

import app.footnote.index.lucene.store.IndexSnapshot;
import app.footnote.index.lucene.store.PassageDocument;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.hnsw.HnswGraphProvider;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.hnsw.HnswGraph;
import org.apache.lucene.util.hnsw.HnswGraphSearcher;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.jspecify.annotations.Nullable;

/**
 * Searches the graphs of all segments for the vectors nearest to a question's vector. Compares with
 * {@link QuickCosines}, which Lucene's own graph search cannot use. Immutable.
 *
 * @param question a vector of unit length
 * @param asked how many nearest vectors to request from the graphs of all segments together
 */
record GraphSearch(float[] question, int asked) {

    /** The allowance for the share of a segment, in standard deviations; the value is Lucene's. */
    private static final int DEVIATIONS = 16;

    /** The nearest documents. */
    IntStream nearest(IndexSnapshot snapshot, int count) throws IOException {
        TopDocs[] bySegment = new TopDocs[snapshot.getLeafContexts().size()];
        for (LeafReaderContext leaf : snapshot.getLeafContexts()) {
            double share = (double) leaf.reader().maxDoc() / snapshot.getIndexReader().maxDoc();
            double deviation = Math.sqrt(asked * share * (1 - share));
            int askedHere = (int) Math.min(asked, Math.max(count, asked * share + DEVIATIONS * deviation));
            bySegment[leaf.ord] = nearest(leaf, askedHere);
        }
        return Stream.of(TopDocs.merge(count, bySegment).scoreDocs).mapToInt(hit -> hit.doc);
    }

    private TopDocs nearest(LeafReaderContext leaf, int askedHere) throws IOException {
        FloatVectorValues vectors = leaf.reader().getFloatVectorValues(PassageDocument.VECTOR);
        if (vectors == null) {
            return TopDocsCollector.EMPTY_TOPDOCS;
        }
        Cosines cosines = new Cosines(new QuickCosines(question, vectors), vectors);
        Bits live = cosines.getAcceptOrds(leaf.reader().getLiveDocs());
        TopKnnCollector nearest = new TopKnnCollector(askedHere, Integer.MAX_VALUE);
        Optional<HnswGraph> graph = graph(leaf);
        if (graph.isPresent()) {
            HnswGraphSearcher.search(cosines, nearest, graph.get(), live);
        } else {
            compareAll(cosines, nearest, live);
        }
        TopDocs found = nearest.topDocs();
        for (ScoreDoc hit : found.scoreDocs) {
            hit.doc = leaf.docBase + vectors.ordToDoc(hit.doc);
        }
        return found;
    }

    /** Lucene creates no graph, or an empty one, for a segment with few vectors. */
    private static Optional<HnswGraph> graph(LeafReaderContext leaf) throws IOException {
        KnnVectorsReader reader = ((CodecReader) leaf.reader()).getVectorReader();
        return reader instanceof PerFieldKnnVectorsFormat.FieldsReader fields
                && fields.getFieldReader(PassageDocument.VECTOR) instanceof HnswGraphProvider provider
                        ? Optional.ofNullable(provider.getGraph(PassageDocument.VECTOR))
                                .filter(graph -> graph.size() > 0)
                        : Optional.empty();
    }

    private static void compareAll(Cosines cosines, TopKnnCollector nearest, @Nullable Bits live) throws IOException {
        for (int ordinal = 0; ordinal < cosines.maxOrd(); ordinal++) {
            if (live == null || live.get(ordinal)) {
                nearest.collect(ordinal, cosines.score(ordinal));
            }
        }
    }

    /** Adapts {@link QuickCosines} to Lucene's graph search. */
    private static final class Cosines extends RandomVectorScorer.AbstractRandomVectorScorer {

        private final QuickCosines cosines;

        Cosines(QuickCosines cosines, FloatVectorValues vectors) {
            super(vectors);
            this.cosines = cosines;
        }

        @Override
        public float score(int ordinal) throws IOException {
            return cosines.score(ordinal);
        }
    }
}
