package app.footnote.index.lucene;

import app.footnote.index.StoredNote;
import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The index as it was after a commit: what a search sees from its beginning to its end. Safe for use by many threads.
 */
final class Snapshot extends IndexSearcher {

    private final List<StoredNote> notes = new ArrayList<>();
    private final List<Edition> editions = new ArrayList<>();
    private final Set<Language> languages;

    Snapshot(IndexReader reader) throws IOException {
        super(reader);
        setSimilarity(PassageSimilarity.bm25());
        readNotes();
        languages = FieldInfos.getIndexedFields(reader)
                .stream()
                .filter(Field.TEXT::holds)
                .map(Field.TEXT::language)
                .collect(Collectors.toUnmodifiableSet());
    }

    static SearcherFactory factory() {
        return new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
                return new Snapshot(reader);
            }
        };
    }

    List<StoredNote> notes() {
        return Collections.unmodifiableList(notes);
    }

    /** The notes of a {@link Lexicon}; none in another index. */
    List<Edition> editions() {
        return Collections.unmodifiableList(editions);
    }

    Optional<StoredNote> note(NoteId id) {
        return notes.stream().filter(note -> note.note().equals(id)).findFirst();
    }

    /** The languages of which there are passages; of passages that were removed they may linger a while. */
    Set<Language> languages() {
        return languages;
    }

    /** How many passages a scope has. */
    int passagesIn(Scope scope) {
        return notes.stream()
                .filter(note -> scope.includes(note.course(), note.note()))
                .mapToInt(StoredNote::passages)
                .sum();
    }

    /** Finds the documents of a scope. */
    Query filter(Scope scope) {
        if (scope.everything()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        List<BytesRef> ids = notes.stream()
                .filter(note -> scope.includes(note.course(), note.note()))
                .map(note -> new BytesRef(note.note().value()))
                .toList();
        return new TermInSetQuery(NoteDocument.NOTE, ids);
    }

    private void readNotes() throws IOException {
        for (LeafReaderContext leaf : getLeafContexts()) {
            PostingsEnum heads = leaf.reader().postings(NoteDocument.ANY, PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            while (heads != null && heads.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(heads.docID())) {
                    Document head = leaf.reader().storedFields().document(heads.docID());
                    notes.add(NoteDocument.read(head));
                    NoteDocument.readEdition(head).ifPresent(editions::add);
                }
            }
        }
    }
}
