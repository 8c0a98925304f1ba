package app.footnote.index.lucene.store;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;

/**
 * Lucene's own way of writing, with more links in the graph of vectors than it makes by itself: questions lie apart
 * from passages, and with the usual number one or two of a hundred nearest passages are not reached. What is written
 * says how it is to be read, so that reading needs nothing of this.
 */
final class PassageCodec extends FilterCodec {

    private static final int LINKS = 32;

    /** How many near ones are looked at for each passage that is added. */
    private static final int BEAM = 200;

    private final KnnVectorsFormat vectors = new PerFieldKnnVectorsFormat() {

        private final KnnVectorsFormat graph = new Lucene99HnswVectorsFormat(LINKS, BEAM);

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return graph;
        }
    };

    PassageCodec() {
        this(Codec.getDefault());
    }

    private PassageCodec(Codec usual) {
        super(usual.getName(), usual);
    }

    @Override
    public KnnVectorsFormat knnVectorsFormat() {
        return vectors;
    }
}
