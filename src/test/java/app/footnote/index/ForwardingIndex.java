package app.footnote.index;

import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Forwards all calls to another index, except those that a test overrides. */
public class ForwardingIndex implements PassageIndex {

    private final PassageIndex index;

    public ForwardingIndex(PassageIndex index) {
        this.index = index;
    }

    @Override
    public EmbeddingIdentity embedding() {
        return index.embedding();
    }

    @Override
    public void replace(StoredNote note, List<EmbeddedPassage> passages) throws IndexException {
        index.replace(note, passages);
    }

    @Override
    public void move(NoteId note, CourseId course) throws IndexException {
        index.move(note, course);
    }

    @Override
    public void remove(NoteId note) throws IndexException {
        index.remove(note);
    }

    @Override
    public List<Candidate> candidates(IndexQuery query) throws IndexException {
        return index.candidates(query);
    }

    @Override
    public List<MissingWord> missingWords(String text) throws IndexException {
        return index.missingWords(text);
    }

    @Override
    public List<StoredNote> stored() throws IndexException {
        return index.stored();
    }

    @Override
    public List<EmbeddedPassage> passages(NoteId note) throws IndexException {
        return index.passages(note);
    }

    @Override
    public List<Passage> contents(NoteId note) throws IndexException {
        return index.contents(note);
    }

    @Override
    public Map<NoteId, Passage> openings() throws IndexException {
        return index.openings();
    }

    @Override
    public Set<NoteId> withoutTokens() throws IndexException {
        return index.withoutTokens();
    }

    @Override
    public Set<NoteId> outdated() throws IndexException {
        return index.outdated();
    }

    @Override
    public Optional<SharedNoteStore> shared() {
        return index.shared();
    }

    @Override
    public Optional<IndexException> outage() {
        return index.outage();
    }

    @Override
    public void onOutageChange(Runnable listener) {
        index.onOutageChange(listener);
    }

    @Override
    public void close() throws IndexException {
        index.close();
    }
}
