package app.footnote.library;

import app.footnote.index.Candidate;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.ForwardingIndex;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.SharedNoteStore;
import app.footnote.index.StoredNote;
import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps passages in memory, so that they outlive a library but not the test. Can be told to fail. */
public final class MemoryIndex implements PassageIndex {

    private final Map<NoteId, Stored> notes = new LinkedHashMap<>();
    private final Set<NoteId> outdated = new HashSet<>();
    private boolean full;
    private int away;
    private final MemoryNoteStore.Told told = new MemoryNoteStore.Told();
    private Optional<SharedNoteStore> shared = Optional.empty();

    private record Stored(StoredNote note, List<EmbeddedPassage> passages) {
    }

    synchronized void becomeFull(boolean now) {
        full = now;
    }

    /** The next so many times that a note is put here, nobody answers. */
    synchronized void beAway(int times) {
        away = times;
    }

    /** From now on other computers use it too. */
    public synchronized void share() {
        shared = Optional.of(new MemoryNoteStore(this, told));
    }

    @Override
    public synchronized Optional<SharedNoteStore> shared() {
        return shared;
    }

    /** The same index, as another computer that shares it has it. */
    public PassageIndex onAnotherComputer() {
        SharedNoteStore theirs = new MemoryNoteStore(this, told);
        return new ForwardingIndex(this) {
            @Override
            public Optional<SharedNoteStore> shared() {
                return Optional.of(theirs);
            }
        };
    }

    /** As a library has it that was kept before notes were described. */
    public void undescribe(NoteId note) {
        told.undescribe(note);
        told.tell();
    }

    /** As a server does that comes back from an old copy. */
    void lose(NoteId note) {
        synchronized (this) {
            notes.remove(note);
        }
        told.undescribe(note);
        told.tell();
    }

    /** From now on the passages that are here count as those of another embedding. */
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
        told.here(note.note());
    }

    @Override
    public void move(NoteId note, CourseId course) {
        synchronized (this) {
            notes.computeIfPresent(
                    note, (_, stored) -> new Stored(stored.note().movedTo(course), stored.passages()));
        }
        told.tell();
    }

    @Override
    public void remove(NoteId note) {
        // In this order, since a note that is neither here nor removed is taken for lost, and put here again.
        told.removed(note);
        synchronized (this) {
            notes.remove(note);
        }
        told.tell();
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
