package app.footnote.index.lucene.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.TieredMergePolicy;

/**
 * Merging the segments of an index. A library that was added note by note has dozens of segments, and a search goes
 * through them one by one: with 100,000 passages it takes two or three times as long as with one segment. Immutable.
 *
 * @param segments the number of segments after the merge
 */
record SegmentConsolidation(int segments) {

    /**
     * The largest segment. The graph of its vectors is built on the heap and takes about 200 MB for a segment of this
     * size.
     */
    private static final long MAX_BYTES = 1L << 30;

    /** Small segments are merged if they have more than this share of all bytes. */
    private static final double MIN_SHARE = .1;

    /** Up to this number, small segments cost searches less than merging them after each note would cost. */
    private static final int MAX_SMALL_SEGMENTS = 6;

    /** The policy for merges while notes are written. */
    static MergePolicy policy() {
        return new TieredMergePolicy().setMaxMergedSegmentMB(MAX_BYTES >> 20);
    }

    /** Empty if merging is not worthwhile. */
    static Optional<SegmentConsolidation> of(IndexSnapshot snapshot) throws IOException {
        long[] bytes = new long[snapshot.getLeafContexts().size()];
        for (LeafReaderContext leaf : snapshot.getLeafContexts()) {
            bytes[leaf.ord] = ((SegmentReader) leaf.reader()).getSegmentInfo().sizeInBytes();
        }
        return of(bytes);
    }

    static Optional<SegmentConsolidation> of(long[] segmentBytes) {
        long[] ascending = segmentBytes.clone();
        Arrays.sort(ascending);
        long all = Arrays.stream(ascending).sum();
        int wanted = (int) Math.ceilDiv(all, MAX_BYTES);
        int small = Math.max(0, ascending.length - wanted);
        long inSmall = Arrays.stream(ascending, 0, small).sum();
        boolean worthwhile = small > MAX_SMALL_SEGMENTS || (small > 0 && inSmall > MIN_SHARE * all);
        return worthwhile ? Optional.of(new SegmentConsolidation(wanted)) : Optional.empty();
    }
}
