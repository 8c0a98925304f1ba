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

/** What computers share through an index in memory. Each of them has its own, with its own listener. */
final class MemoryNoteStore implements SharedNoteStore {

    private final MemoryIndex index;
    private final Told told;
    private Runnable listener = () -> {
    };

    /** What all of them have said. */
    static final class Told {

        private final Map<NoteId, NoteDescription> descriptions = new HashMap<>();
        private final Set<NoteId> removed = new HashSet<>();
        private final Map<CourseId, String> courses = new HashMap<>();
        private final Set<CourseId> forgotten = new HashSet<>();
        private final Set<MemoryNoteStore> computers = new HashSet<>();

        synchronized void removed(NoteId note) {
            removed.add(note);
            descriptions.remove(note);
        }

        synchronized void here(NoteId note) {
            removed.remove(note);
        }

        synchronized void undescribe(NoteId note) {
            descriptions.remove(note);
        }

        synchronized void tell() {
            computers.forEach(computer -> computer.listener.run());
        }
    }

    MemoryNoteStore(MemoryIndex index, Told told) {
        this.index = index;
        this.told = told;
        synchronized (told) {
            told.computers.add(this);
        }
    }

    @Override
    public void replace(StoredNote note, List<EmbeddedPassage> passages, NoteDescription description)
            throws IndexException {
        index.replace(note, passages);
        synchronized (told) {
            told.descriptions.put(note.note(), description);
        }
        told.tell();
    }

    @Override
    public void describe(NoteId note, String contentHash, NoteDescription description) {
        if (has(note, contentHash)) {
            synchronized (told) {
                Optional<byte[]> pages = description.pages()
                        .or(() -> Optional.ofNullable(told.descriptions.get(note)).flatMap(NoteDescription::pages));
                told.descriptions.put(note, new NoteDescription(description.card(), pages));
            }
        }
        told.tell();
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
        synchronized (told) {
            return Optional.ofNullable(told.descriptions.get(note)).flatMap(NoteDescription::pages);
        }
    }

    @Override
    public void renameCourse(CourseId course, String name) {
        synchronized (told) {
            told.courses.put(course, name);
            told.forgotten.remove(course);
        }
        told.tell();
    }

    @Override
    public void removeCourse(CourseId course) {
        synchronized (told) {
            told.courses.remove(course);
            told.forgotten.add(course);
        }
        told.tell();
    }

    @Override
    public Optional<SharedContents> contents() {
        // Before the other lock: the index takes that one while it has its own.
        List<StoredNote> all = index.stored();
        synchronized (told) {
            Map<NoteId, SharedNote> notes = new HashMap<>();
            for (StoredNote stored : all) {
                Optional<NoteDescription> said = Optional.ofNullable(told.descriptions.get(stored.note()));
                notes.put(
                        stored.note(),
                        new SharedNote(
                                stored, said.map(NoteDescription::card),
                                said.flatMap(NoteDescription::pages).isPresent()));
            }
            return Optional.of(new SharedContents(notes, told.removed, told.courses, told.forgotten));
        }
    }

    @Override
    public void onChange(Runnable changed) {
        listener = changed;
        changed.run();
    }
}
