package app.footnote.index.lucene.search;

import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.lucene.store.IndexSnapshot;
import app.footnote.index.lucene.store.NoteEdition;
import app.footnote.index.lucene.store.PassageDocument;
import app.footnote.index.lucene.store.PassageKey;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Finds passages by vectors that are stored elsewhere, using keys that both places have. Immutable. */
record RemoteVectorSearch(RemoteVectors vectors) implements MeaningSearch {

    @Override
    public Compared compare(IndexSnapshot snapshot, float[] question, IndexQuery query, int[] byWords)
            throws IOException, IndexException {
        Map<PassageKey, Integer> documents = keys(snapshot, byWords);
        List<NoteEdition> scope = snapshot.editions()
                .stream()
                .filter(edition -> query.scope().includes(edition.note().course(), edition.note().note()))
                .toList();
        Map<PassageKey, Double> cosines = vectors
                .cosines(question, scope, query.depth(), List.copyOf(documents.keySet()));
        for (PassageKey key : cosines.keySet()) {
            if (!documents.containsKey(key)) {
                addDocument(snapshot, key, documents);
            }
        }
        return compared(snapshot, documents, cosines);
    }

    private static Map<PassageKey, Integer> keys(IndexSnapshot snapshot, int[] documents) throws IOException {
        StoredFields stored = snapshot.storedFields();
        Map<PassageKey, Integer> keys = new HashMap<>();
        for (int document : documents) {
            String name = stored.document(document, Set.of(PassageDocument.KEY)).get(PassageDocument.KEY);
            keys.put(PassageKey.of(name), document);
        }
        return keys;
    }

    /** Ignores a passage without a document, which has been replaced or removed meanwhile. */
    private static void addDocument(IndexSnapshot snapshot, PassageKey key, Map<PassageKey, Integer> documents)
            throws IOException {
        Term term = new Term(PassageDocument.KEY, key.name());
        for (LeafReaderContext leaf : snapshot.getLeafContexts()) {
            PostingsEnum matching = leaf.reader().postings(term, PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            while (matching != null && matching.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(matching.docID())) {
                    documents.put(key, leaf.docBase + matching.docID());
                }
            }
        }
    }

    private static Compared compared(
            IndexSnapshot snapshot, Map<PassageKey, Integer> documents, Map<PassageKey, Double> cosines) {
        FoundDocuments found = FoundDocuments.of(snapshot, documents.values().stream().mapToInt(Integer::intValue));
        double[] values = found.unknownValues();
        for (Map.Entry<PassageKey, Double> cosine : cosines.entrySet()) {
            Integer document = documents.get(cosine.getKey());
            if (document != null) {
                values[Arrays.binarySearch(found.documents(), document)] = cosine.getValue();
            }
        }
        return new Compared(found, values);
    }
}
