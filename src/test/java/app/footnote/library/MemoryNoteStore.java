package app.footnote.library;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.NoteDescription;
import app.footnote.index.SharedContents;
import app.footnote.index.SharedNote;
import app.footnote.index.SharedNoteStore;
import app.footnote.index.StoredNote;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shared notes of an index in memory. Each computer has its own instance with its own listener. */
final class MemoryNoteStore implements SharedNoteStore {

    private final MemoryIndex index;
    private final SharedData sharedData;
    private Runnable listener = () -> {
    };

    /** The shared data of all computers. */
    static final class SharedData {

        private final Map<NoteId, NoteDescription> descriptions = new HashMap<>();
        private final Set<NoteId> removed = new HashSet<>();
        private final Map<CourseId, String> courses = new HashMap<>();
        private final Set<CourseId> removedCourses = new HashSet<>();
        private final Set<MemoryNoteStore> computers = new HashSet<>();

        synchronized void removed(NoteId note) {
            removed.add(note);
            descriptions.remove(note);
        }

        synchronized void stored(NoteId note) {
            removed.remove(note);
        }

        synchronized void removeDescription(NoteId note) {
            descriptions.remove(note);
        }

        synchronized void notifyComputers() {
            computers.forEach(computer -> computer.listener.run());
        }
    }

    MemoryNoteStore(MemoryIndex index, SharedData sharedData) {
        this.index = index;
        this.sharedData = sharedData;
        synchronized (sharedData) {
            sharedData.computers.add(this);
        }
    }

    @Override
    public void replace(StoredNote note, List<EmbeddedPassage> passages, NoteDescription description)
            throws IndexException {
        index.replace(note, passages);
        synchronized (sharedData) {
            sharedData.descriptions.put(note.note(), description);
        }
        sharedData.notifyComputers();
    }

    @Override
    public void describe(NoteId note, String contentHash, NoteDescription description) {
        if (has(note, contentHash)) {
            synchronized (sharedData) {
                Optional<byte[]> pages = description.pages()
                        .or(() -> Optional.ofNullable(sharedData.descriptions.get(note))
                                .flatMap(NoteDescription::pages));
                sharedData.descriptions.put(note, new NoteDescription(description.card(), pages));
            }
        }
        sharedData.notifyComputers();
    }

    private boolean has(NoteId note, String contentHash) {
        return index.stored()
                .stream()
                .anyMatch(stored -> stored.note().equals(note) && stored.contentHash().equals(contentHash));
    }

    @Override
    public Optional<byte[]> pages(NoteId note, String contentHash) {
        if (!has(note, contentHash)) {
            return Optional.empty();
        }
        synchronized (sharedData) {
            return Optional.ofNullable(sharedData.descriptions.get(note)).flatMap(NoteDescription::pages);
        }
    }

    @Override
    public void renameCourse(CourseId course, String name) {
        synchronized (sharedData) {
            sharedData.courses.put(course, name);
            sharedData.removedCourses.remove(course);
        }
        sharedData.notifyComputers();
    }

    @Override
    public void removeCourse(CourseId course) {
        synchronized (sharedData) {
            sharedData.courses.remove(course);
            sharedData.removedCourses.add(course);
        }
        sharedData.notifyComputers();
    }

    @Override
    public Optional<SharedContents> contents() {
        // Before the lock is taken, because the index takes both locks in the opposite order.
        List<StoredNote> all = index.stored();
        synchronized (sharedData) {
            Map<NoteId, SharedNote> notes = new HashMap<>();
            for (StoredNote stored : all) {
                Optional<NoteDescription> description = Optional.ofNullable(sharedData.descriptions.get(stored.note()));
                notes.put(
                        stored.note(),
                        new SharedNote(
                                stored, description.map(NoteDescription::card),
                                description.flatMap(NoteDescription::pages).isPresent()));
            }
            return Optional
                    .of(new SharedContents(notes, sharedData.removed, sharedData.courses, sharedData.removedCourses));
        }
    }

    @Override
    public void onChange(Runnable changed) {
        listener = changed;
        changed.run();
    }
}
