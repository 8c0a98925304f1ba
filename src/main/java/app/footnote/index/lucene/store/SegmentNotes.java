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
 * The documents of a segment that stand for notes, in the order of the segment. A segment never changes but for which
 * of its documents are gone.
 */
record SegmentNotes(List<Head> heads) {

    /**
     * A document that stands for a note.
     *
     * @param edition empty outside a {@code Lexicon}
     */
    record Head(int document, StoredNote note, Optional<NoteEdition> edition) {
    }

    static SegmentNotes read(LeafReader segment) throws IOException {
        List<Head> found = new ArrayList<>();
        StoredFields stored = inTurn(segment);
        PostingsEnum heads = segment.postings(NoteDocument.ANY, PostingsEnum.NONE);
        while (heads != null && heads.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            Document document = stored.document(heads.docID());
            found.add(new Head(heads.docID(), NoteDocument.read(document), NoteDocument.readEdition(document)));
        }
        return new SegmentNotes(List.copyOf(found));
    }

    /** Documents lie packed a thousand together; who reads as merges do unpacks them once, and not for each. */
    private static StoredFields inTurn(LeafReader segment) throws IOException {
        return segment instanceof CodecReader packed
                ? packed.getFieldsReader().getMergeInstance()
                : segment.storedFields();
    }

    /** Tells the notes that are not gone from this state of the segment. */
    void in(LeafReader segment, Consumer<Head> present) {
        Bits live = segment.getLiveDocs();
        for (Head head : heads) {
            if (live == null || live.get(head.document())) {
                present.accept(head);
            }
        }
    }
}
