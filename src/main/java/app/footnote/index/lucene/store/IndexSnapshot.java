package app.footnote.index.lucene.store;

import app.footnote.index.StoredNote;
import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** The state of an index after a change, which a search sees from beginning to end. Safe for use by several threads. */
public final class IndexSnapshot extends IndexSearcher {

    private final List<StoredNote> notes = new ArrayList<>();
    private final List<NoteEdition> editions = new ArrayList<>();
    private final Map<NoteId, NoteDocument.State> states = new HashMap<>();
    private final Set<AnalysisLanguage> languages;

    /** @param notesBySegment the notes of each segment */
    IndexSnapshot(IndexReader reader, Function<LeafReader, SegmentNotes> notesBySegment) {
        super(reader);
        setSimilarity(PassageSimilarity.bm25());
        for (LeafReaderContext leaf : getLeafContexts()) {
            notesBySegment.apply(leaf.reader()).forEachLive(leaf.reader(), this::add);
        }
        languages = FieldInfos.getIndexedFields(reader)
                .stream()
                .filter(SearchedField.TEXT::includes)
                .map(SearchedField.TEXT::language)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void add(SegmentNotes.Head head) {
        notes.add(head.note());
        head.edition().ifPresent(editions::add);
        states.put(head.note().note(), head.state());
    }

    public List<StoredNote> notes() {
        return Collections.unmodifiableList(notes);
    }

    /** The notes of a lexicon; empty in an index with vectors. */
    public List<NoteEdition> editions() {
        return Collections.unmodifiableList(editions);
    }

    /** How the passages of a note in this index were written. */
    NoteDocument.State state(NoteId note) {
        return states.getOrDefault(note, NoteDocument.State.FORMER);
    }

    /** The notes with passages that have a vector, but no vectors of their words. */
    public Set<NoteId> withoutTokens() {
        return states.entrySet()
                .stream()
                .filter(state -> !state.getValue().hasTokens())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<StoredNote> note(NoteId id) {
        return notes.stream().filter(note -> note.note().equals(id)).findFirst();
    }

    /** The languages of the passages; perhaps also of passages that were removed a short time ago. */
    public Set<AnalysisLanguage> languages() {
        return languages;
    }

    /** The number of passages in a scope. */
    public int passageCount(Scope scope) {
        return notes.stream()
                .filter(note -> scope.includes(note.course(), note.note()))
                .mapToInt(StoredNote::passages)
                .sum();
    }

    /** A query for the documents of a scope. */
    public Query filter(Scope scope) {
        if (scope.everything()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        List<BytesRef> ids = notes.stream()
                .filter(note -> scope.includes(note.course(), note.note()))
                .map(note -> new BytesRef(note.note().value()))
                .toList();
        return new TermInSetQuery(NoteDocument.NOTE, ids);
    }
}
