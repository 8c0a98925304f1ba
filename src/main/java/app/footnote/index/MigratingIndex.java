package app.footnote.index;

import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * An index that replaces older ones note by note, after the embedding has changed. A note that has not been migrated
 * yet is found in an older index, by words only, because its vectors and the question's vector are not comparable. Safe
 * for use by several threads.
 */
public final class MigratingIndex implements PassageIndex {

    private final PassageIndex current;
    private final List<PassageIndex> older;

    /** The notes in the current index; what older indexes have of these notes is ignored. */
    private final Set<NoteId> migrated = ConcurrentHashMap.newKeySet();

    /** @param older closed together with the current one */
    public MigratingIndex(PassageIndex current, List<PassageIndex> older) throws IndexException {
        this.current = current;
        this.older = List.copyOf(older);
        current.stored().forEach(note -> migrated.add(note.note()));
    }

    @Override
    public EmbeddingIdentity embedding() {
        return current.embedding();
    }

    @Override
    public void replace(StoredNote note, List<EmbeddedPassage> passages) throws IndexException {
        current.replace(note, passages);
        migrated.add(note.note());
        for (PassageIndex index : older) {
            index.remove(note.note());
        }
    }

    @Override
    public void move(NoteId note, CourseId course) throws IndexException {
        current.move(note, course);
        for (PassageIndex index : older) {
            index.move(note, course);
        }
    }

    @Override
    public void remove(NoteId note) throws IndexException {
        for (PassageIndex index : older) {
            index.remove(note);
        }
        current.remove(note);
        migrated.remove(note);
    }

    @Override
    public List<Candidate> candidates(IndexQuery query) throws IndexException {
        IndexQuery wordsOnly = new IndexQuery(query.words(), Optional.empty(), query.scope(), query.depth());
        List<Candidate> candidates = new ArrayList<>(current.candidates(query));
        for (PassageIndex index : older) {
            for (Candidate candidate : index.candidates(wordsOnly)) {
                if (!migrated.contains(candidate.passage().note())) {
                    candidates.add(candidate);
                }
            }
        }
        return List.copyOf(candidates);
    }

    @Override
    public List<MissingWord> missingWords(String text) throws IndexException {
        List<List<MissingWord>> missing = new ArrayList<>();
        for (PassageIndex index : Stream.concat(Stream.of(current), older.stream()).toList()) {
            if (!index.stored().isEmpty()) {
                missing.add(index.missingWords(text));
            }
        }
        return missing.isEmpty()
                ? List.of()
                : missing.getFirst().stream().filter(word -> missing.stream().allMatch(words -> isIn(words, word)))
                        .toList();
    }

    private static boolean isIn(List<MissingWord> words, MissingWord word) {
        return words.stream().anyMatch(other -> other.word().equals(word.word()));
    }

    @Override
    public List<StoredNote> stored() throws IndexException {
        Map<NoteId, StoredNote> stored = StoredNote.byNote(current.stored());
        for (PassageIndex index : older) {
            index.stored().forEach(note -> stored.putIfAbsent(note.note(), note));
        }
        return List.copyOf(stored.values());
    }

    @Override
    public List<EmbeddedPassage> passages(NoteId note) throws IndexException {
        List<EmbeddedPassage> passages = current.passages(note);
        for (PassageIndex index : older) {
            if (passages.isEmpty()) {
                passages = withoutVectors(index.passages(note));
            }
        }
        return passages;
    }

    @Override
    public List<Passage> contents(NoteId note) throws IndexException {
        List<Passage> contents = current.contents(note);
        for (PassageIndex index : older) {
            if (contents.isEmpty()) {
                contents = index.contents(note);
            }
        }
        return contents;
    }

    @Override
    public Map<NoteId, Passage> openings() throws IndexException {
        Map<NoteId, Passage> openings = new HashMap<>(current.openings());
        for (PassageIndex index : older) {
            index.openings().forEach(openings::putIfAbsent);
        }
        return openings;
    }

    private static List<EmbeddedPassage> withoutVectors(List<EmbeddedPassage> passages) {
        return passages.stream().map(EmbeddedPassage::passage).map(EmbeddedPassage::withoutVector).toList();
    }

    @Override
    public Set<NoteId> outdated() throws IndexException {
        Set<NoteId> outdated = new HashSet<>();
        for (PassageIndex index : older) {
            index.stored().forEach(note -> outdated.add(note.note()));
        }
        outdated.removeAll(migrated);
        return Set.copyOf(outdated);
    }

    @Override
    public Set<NoteId> withoutTokens() throws IndexException {
        return current.withoutTokens();
    }

    @Override
    public void close() throws IndexException {
        IndexException failure = null;
        List<PassageIndex> all = new ArrayList<>(older);
        all.add(current);
        for (PassageIndex index : all) {
            try {
                index.close();
            } catch (IndexException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
