package app.footnote.index.lucene.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.TieredMergePolicy;

/**
 * Bringing the segments of an index together. A library that was added note by note lies in tens of them, and a search
 * goes through each by itself: at 100,000 passages it takes twice or three times as long as in one.
 *
 * @param segments into how many
 */
record SegmentConsolidation(int segments) {

    /**
     * No segment is to be larger: while the graph of its vectors is made it is on the heap, with about 200 MB for a
     * segment of so many bytes.
     */
    private static final long LARGEST_BYTES = 1L << 30;

    /** What is left in small segments is worth the work if it is more than this part of all. */
    private static final double LEAST_SHARE = .1;

    /** So many small ones cost a search less than they would cost to be brought together after each note. */
    private static final int FEW = 6;

    /** How segments are merged as they come, while notes are written. */
    static MergePolicy policy() {
        return new TieredMergePolicy().setMaxMergedSegmentMB(LARGEST_BYTES >> 20);
    }

    /** Empty if it would not be worth the work. */
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
        int wanted = (int) Math.ceilDiv(all, LARGEST_BYTES);
        int small = Math.max(0, ascending.length - wanted);
        long inSmall = Arrays.stream(ascending, 0, small).sum();
        boolean worthwhile = small > FEW || (small > 0 && inSmall > LEAST_SHARE * all);
        return worthwhile ? Optional.of(new SegmentConsolidation(wanted)) : Optional.empty();
    }
}
