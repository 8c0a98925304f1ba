package app.footnote.index.lucene.store;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;

/**
 * Lucene's default codec with more links in the vector graph: questions are far from passages, and with the default
 * number of links one or two of a hundred nearest passages are not found. The files contain what reading them needs, so
 * that this class is used for writing only.
 */
final class PassageCodec extends FilterCodec {

    private static final int LINKS = 32;

    /** The number of candidates for links when a passage is added. */
    private static final int BEAM_WIDTH = 200;

    private final KnnVectorsFormat vectors = new PerFieldKnnVectorsFormat() {

        private final KnnVectorsFormat graph = new Lucene99HnswVectorsFormat(LINKS, BEAM_WIDTH);

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return graph;
        }
    };

    PassageCodec() {
        this(Codec.getDefault());
    }

    private PassageCodec(Codec standard) {
        super(standard.getName(), standard);
    }

    @Override
    public KnnVectorsFormat knnVectorsFormat() {
        return vectors;
    }
}
