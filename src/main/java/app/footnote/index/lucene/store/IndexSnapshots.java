package app.footnote.index.lucene.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/**
 * Creates a snapshot after each change. Keeps the notes of unchanged segments: reading all notes again after each
 * change would make a large import slower with every note. Lucene calls this from one thread at a time.
 */
final class IndexSnapshots extends SearcherFactory {

    private Map<Object, SegmentNotes> known = Map.of();

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
            throws IOException {
        Map<Object, SegmentNotes> notes = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Object segment = leaf.reader().getCoreCacheHelper().getKey();
            notes.put(segment, of(leaf.reader(), segment));
        }
        known = notes;
        return new IndexSnapshot(reader, leaf -> Objects.requireNonNull(notes.get(leaf.getCoreCacheHelper().getKey())));
    }

    private SegmentNotes of(LeafReader leaf, Object segment) throws IOException {
        SegmentNotes cached = known.get(segment);
        return cached == null ? SegmentNotes.read(leaf) : cached;
    }
}
