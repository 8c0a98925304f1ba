package app.footnote.index.lucene.store;

import app.footnote.index.StoredNote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * The documents for notes in a segment, in the order of the segment. A segment never changes, except that documents are
 * deleted. Immutable.
 */
record SegmentNotes(List<Head> heads) {

    /**
     * The document for a note.
     *
     * @param edition empty in an index with vectors
     */
    record Head(int document, StoredNote note, Optional<NoteEdition> edition, NoteDocument.State state) {
    }

    static SegmentNotes read(LeafReader segment) throws IOException {
        List<Head> found = new ArrayList<>();
        StoredFields stored = sequentialFields(segment);
        PostingsEnum heads = segment.postings(NoteDocument.ANY, PostingsEnum.NONE);
        while (heads != null && heads.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            Document document = stored.document(heads.docID());
            found.add(new Head(
                    heads.docID(), NoteDocument.read(document), NoteDocument.readEdition(document),
                    NoteDocument.readState(document)));
        }
        return new SegmentNotes(List.copyOf(found));
    }

    /**
     * Documents are compressed in blocks. The reader for merges decompresses each block once, not for each document.
     */
    private static StoredFields sequentialFields(LeafReader segment) throws IOException {
        return segment instanceof CodecReader codec
                ? codec.getFieldsReader().getMergeInstance()
                : segment.storedFields();
    }

    /** Passes on the documents that are not deleted in this state of the segment. */
    void forEachLive(LeafReader segment, Consumer<Head> action) {
        Bits live = segment.getLiveDocs();
        for (Head head : heads) {
            if (live == null || live.get(head.document())) {
                action.accept(head);
            }
        }
    }
}
