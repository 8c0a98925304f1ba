package app.footnote.index;

import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An index that takes over from older ones, note by note, after the embedding has changed. A note that has not come
 * over yet is found in its old place, by words only, because its vectors and the question's cannot be compared.
 */
public final class MigratingIndex implements PassageIndex {

    private final PassageIndex current;
    private final List<PassageIndex> older;

    /** The notes that the current index has; what older ones have of them counts no more. */
    private final Set<NoteId> arrived = ConcurrentHashMap.newKeySet();

    /** @param older closed together with the current one */
    public MigratingIndex(PassageIndex current, List<PassageIndex> older) throws IndexException {
        this.current = current;
        this.older = List.copyOf(older);
        current.stored().forEach(note -> arrived.add(note.note()));
    }

    @Override
    public EmbeddingIdentity embedding() {
        return current.embedding();
    }

    @Override
    public void replace(StoredNote note, List<EmbeddedPassage> passages) throws IndexException {
        current.replace(note, passages);
        arrived.add(note.note());
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
        arrived.remove(note);
    }

    @Override
    public List<Candidate> candidates(IndexQuery query) throws IndexException {
        IndexQuery byWords = new IndexQuery(query.words(), Optional.empty(), query.scope(), query.depth());
        List<Candidate> candidates = new ArrayList<>(current.candidates(query));
        for (PassageIndex index : older) {
            for (Candidate candidate : index.candidates(byWords)) {
                if (!arrived.contains(candidate.passage().note())) {
                    candidates.add(candidate);
                }
            }
        }
        return List.copyOf(candidates);
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

    private static List<EmbeddedPassage> withoutVectors(List<EmbeddedPassage> passages) {
        return passages.stream().map(EmbeddedPassage::passage).map(EmbeddedPassage::withoutVector).toList();
    }

    @Override
    public Set<NoteId> outdated() throws IndexException {
        Set<NoteId> outdated = new HashSet<>();
        for (PassageIndex index : older) {
            index.stored().forEach(note -> outdated.add(note.note()));
        }
        outdated.removeAll(arrived);
        return Set.copyOf(outdated);
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
