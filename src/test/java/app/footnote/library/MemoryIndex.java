package app.footnote.library;

import app.footnote.index.Candidate;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.ForwardingIndex;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.MissingWord;
import app.footnote.index.PassageIndex;
import app.footnote.index.SharedNoteStore;
import app.footnote.index.StoredNote;
import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An index in memory, which stays open between libraries and can be made to fail. */
public final class MemoryIndex implements PassageIndex {

    private final Map<NoteId, Stored> notes = new LinkedHashMap<>();
    private final Set<NoteId> outdated = new HashSet<>();
    private boolean full;
    private int away;
    private final MemoryNoteStore.SharedData sharedData = new MemoryNoteStore.SharedData();
    private Optional<SharedNoteStore> shared = Optional.empty();

    private record Stored(StoredNote note, List<EmbeddedPassage> passages) {
    }

    synchronized void setFull(boolean now) {
        full = now;
    }

    /** Makes the next writes fail because the server is unreachable. */
    synchronized void failUnreachable(int times) {
        away = times;
    }

    /** Shares the index with other computers. */
    public synchronized void share() {
        shared = Optional.of(new MemoryNoteStore(this, sharedData));
    }

    @Override
    public synchronized Optional<SharedNoteStore> shared() {
        return shared;
    }

    /** The same index for another computer. */
    public PassageIndex onAnotherComputer() {
        SharedNoteStore other = new MemoryNoteStore(this, sharedData);
        return new ForwardingIndex(this) {
            @Override
            public Optional<SharedNoteStore> shared() {
                return Optional.of(other);
            }
        };
    }

    /** Removes a note's description, as in libraries of early releases. */
    public void removeDescription(NoteId note) {
        sharedData.removeDescription(note);
        sharedData.notifyComputers();
    }

    /** Removes a note, like a server that is restored from an old backup. */
    void lose(NoteId note) {
        synchronized (this) {
            notes.remove(note);
        }
        sharedData.removeDescription(note);
        sharedData.notifyComputers();
    }

    /** Marks all passages as those of another embedding. */
    synchronized void outdate() {
        outdated.addAll(notes.keySet());
    }

    /** The texts of all passages. */
    synchronized List<String> texts() {
        return notes.values()
                .stream()
                .flatMap(stored -> stored.passages().stream())
                .map(embedded -> embedded.passage().text())
                .toList();
    }

    @Override
    public EmbeddingIdentity embedding() {
        return LetterEmbedder.IDENTITY;
    }

    @Override
    public synchronized void replace(StoredNote note, List<EmbeddedPassage> passages) throws IndexException {
        if (full) {
            throw new IndexException(IndexException.Kind.FAILED, Message.verbatim("The disk is full."),
                    Remedy.of(RemedyAction.CHECK_DISK));
        }
        if (away > 0) {
            away--;
            throw new IndexException(IndexException.Kind.UNREACHABLE, Message.verbatim("The server is away."),
                    Remedy.of(RemedyAction.AUTOMATIC_RETRY));
        }
        outdated.remove(note.note());
        notes.put(note.note(), new Stored(note, List.copyOf(passages)));
        sharedData.stored(note.note());
    }

    @Override
    public void move(NoteId note, CourseId course) {
        synchronized (this) {
            notes.computeIfPresent(
                    note, (_, stored) -> new Stored(stored.note().movedTo(course), stored.passages()));
        }
        sharedData.notifyComputers();
    }

    @Override
    public void remove(NoteId note) {
        // In this order, because a note that is neither stored nor removed is taken for lost and indexed again.
        sharedData.removed(note);
        synchronized (this) {
            notes.remove(note);
        }
        sharedData.notifyComputers();
    }

    @Override
    public List<MissingWord> missingWords(String text) {
        throw new UnsupportedOperationException("A library does not search");
    }

    @Override
    public List<Candidate> candidates(IndexQuery query) {
        throw new UnsupportedOperationException("A library does not search");
    }

    @Override
    public synchronized List<StoredNote> stored() {
        return notes.values().stream().map(Stored::note).toList();
    }

    @Override
    public synchronized List<Passage> contents(NoteId note) {
        return passages(note).stream().map(EmbeddedPassage::passage).toList();
    }

    @Override
    public synchronized Map<NoteId, Passage> openings() {
        return notes.values().stream()
                .filter(stored -> !stored.passages().isEmpty())
                .collect(Collectors.toMap(
                        stored -> stored.note().note(), stored -> stored.passages().getFirst().passage()));
    }

    @Override
    public synchronized List<EmbeddedPassage> passages(NoteId note) {
        Stored stored = notes.get(note);
        return stored == null ? List.of() : stored.passages();
    }

    @Override
    public synchronized Set<NoteId> outdated() {
        return Set.copyOf(outdated);
    }

    @Override
    public void close() {
    }
}
