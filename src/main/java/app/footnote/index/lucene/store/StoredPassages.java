package app.footnote.index.lucene.store;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.StoredNote;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.TokenSigns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Reads the passages of a note. */
record StoredPassages(NoteId note) {

    List<EmbeddedPassage> in(IndexSnapshot snapshot) throws IOException {
        List<EmbeddedPassage> found = new ArrayList<>();
        for (LeafReaderContext leaf : snapshot.getLeafContexts()) {
            read(leaf.reader(), found);
        }
        found.sort(Comparator.comparingInt(embedded -> embedded.passage().ordinal()));
        return List.copyOf(found);
    }

    /** The first passage of each note. */
    static Map<NoteId, Passage> openings(IndexSnapshot snapshot) throws IOException {
        List<NoteId> notes = snapshot.notes().stream().map(StoredNote::note).toList();
        Map<NoteId, Passage> openings = new HashMap<>();
        for (LeafReaderContext leaf : snapshot.getLeafContexts()) {
            for (NoteId note : notes) {
                Passage first = new StoredPassages(note).first(leaf.reader());
                if (first != null) {
                    openings.put(note, first);
                }
            }
        }
        return openings;
    }

    /** The passages of a note are stored in their order. */
    private @Nullable Passage first(LeafReader leaf) throws IOException {
        PostingsEnum block = leaf.postings(NoteDocument.blockOf(note), PostingsEnum.NONE);
        BinaryDocValues passages = PassageDocument.passages(leaf);
        return next(block, passages, leaf.getLiveDocs()) == DocIdSetIterator.NO_MORE_DOCS
                ? null
                : PassageDocument.passage(passages);
    }

    /** All passages in their order, without reading their vectors. */
    List<Passage> withoutVectors(IndexSnapshot snapshot) throws IOException {
        List<Passage> found = new ArrayList<>();
        for (LeafReaderContext leaf : snapshot.getLeafContexts()) {
            PostingsEnum block = leaf.reader().postings(NoteDocument.blockOf(note), PostingsEnum.NONE);
            BinaryDocValues passages = PassageDocument.passages(leaf.reader());
            while (next(block, passages, leaf.reader().getLiveDocs()) != DocIdSetIterator.NO_MORE_DOCS) {
                found.add(PassageDocument.passage(passages));
            }
        }
        found.sort(Comparator.comparingInt(Passage::ordinal));
        return List.copyOf(found);
    }

    /** Advances to the next document with a passage, and returns its number. */
    private static int next(@Nullable PostingsEnum block, BinaryDocValues passages, @Nullable Bits live)
            throws IOException {
        while (block != null && block.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            int number = block.docID();
            if (passages.advanceExact(number) && (live == null || live.get(number))) {
                return number;
            }
        }
        return DocIdSetIterator.NO_MORE_DOCS;
    }

    private void read(LeafReader leaf, List<EmbeddedPassage> found) throws IOException {
        PostingsEnum block = leaf.postings(NoteDocument.blockOf(note), PostingsEnum.NONE);
        BinaryDocValues passages = PassageDocument.passages(leaf);
        BinaryDocValues signs = PassageDocument.signs(leaf);
        FloatVectorValues vectors = leaf.getFloatVectorValues(PassageDocument.VECTOR);
        KnnVectorValues.@Nullable DocIndexIterator vector = vectors == null ? null : vectors.iterator();
        for (int number = next(block, passages, leaf.getLiveDocs()); number != DocIdSetIterator.NO_MORE_DOCS;) {
            Passage passage = PassageDocument.passage(passages);
            found.add(new EmbeddedPassage(passage, vector(vectors, vector, number), signs(signs, number)));
            number = next(block, passages, leaf.getLiveDocs());
        }
    }

    private static Optional<TokenSigns> signs(BinaryDocValues values, int document) throws IOException {
        return values.advanceExact(document)
                ? Optional.of(PassageDocument.tokenSigns(values))
                : Optional.empty();
    }

    /** Documents must be requested in ascending order, because the iterator only moves forward. */
    private static Optional<float[]> vector(
            @Nullable FloatVectorValues vectors, KnnVectorValues.@Nullable DocIndexIterator iterator, int document)
            throws IOException {
        if (vectors == null || iterator == null) {
            return Optional.empty();
        }
        if (iterator.docID() < document) {
            iterator.advance(document);
        }
        return iterator.docID() == document
                ? Optional.of(vectors.vectorValue(iterator.index()).clone())
                : Optional.empty();
    }
}
