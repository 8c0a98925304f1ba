package app.footnote.library.sharing;

import app.footnote.index.SharedContents;
import app.footnote.index.SharedNote;
import app.footnote.index.StoredNote;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueChange;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.PageStore;
import app.footnote.library.store.SharedNoteCard;
import app.footnote.library.store.WatchedFolder;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adopts the changes that other computers have made to a shared library into the catalogue: notes they have added, and
 * changes to this computer's notes. For each note the last change counts, whichever computer made it. An unfinished
 * note stays as it is; its result is published when it is finished. Not thread-safe.
 */
public final class SharedNoteAdoption {

    private static final Logger LOG = LoggerFactory.getLogger(SharedNoteAdoption.class);

    private final Catalogue catalogue;
    private final PageStore pages;

    /** Courses that had been removed for all computers before. A course that was created again since then stays. */
    private Set<CourseId> removedCourses = Set.of();

    public SharedNoteAdoption(Catalogue catalogue, PageStore pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    /**
     * Makes the catalogue agree with the contents of the shared index. Writes differences only.
     *
     * @return this computer's notes that are lost: they are not in the index, but no computer has removed them
     */
    public List<CatalogueEntry> run(SharedContents contents) throws LibraryException {
        for (Map.Entry<CourseId, String> course : contents.courses().entrySet()) {
            adopt(new Course(course.getKey(), course.getValue()));
        }
        for (SharedNote note : contents.notes().values()) {
            Optional<CatalogueEntry> known = catalogue.entry(note.stored().note());
            if (known.isPresent()) {
                update(known.get(), note);
            } else if (contents.courses().containsKey(note.stored().course())) {
                add(note);
            }
        }
        List<CatalogueEntry> lost = removeMissing(contents);
        for (CourseId course : contents.removedCourses()) {
            if (!removedCourses.contains(course)) {
                remove(course);
            }
        }
        removedCourses = contents.removedCourses();
        catalogue.sync();
        return lost;
    }

    private List<CatalogueEntry> removeMissing(SharedContents contents) throws LibraryException {
        List<CatalogueEntry> lost = new ArrayList<>();
        for (CatalogueEntry entry : catalogue.find(entry -> entry.indexed() && entry.note().state().settled())) {
            boolean present = contents.notes().containsKey(entry.id());
            boolean removed = contents.removedNotes().contains(entry.id());
            if (removed || (!entry.note().isHere() && !present)) {
                LOG.info("Note {} was removed by another computer", entry.id());
                remove(entry.note());
            } else if (!present) {
                lost.add(entry);
            }
        }
        return lost;
    }

    private void adopt(Course course) throws LibraryException {
        if (!catalogue.course(course.id()).equals(Optional.of(course))) {
            catalogue.record(new CatalogueChange.CourseRecorded(course));
        }
    }

    private void add(SharedNote note) throws LibraryException {
        Optional<SharedNoteCard> card = SharedNoteCard.of(note);
        if (card.isPresent()) {
            LOG.info("Note {} was added by another computer", note.stored().note());
            catalogue.record(
                    new CatalogueChange.NoteRecorded(CatalogueEntry.onOtherComputer(note.stored(), card.get())));
        }
    }

    private void update(CatalogueEntry entry, SharedNote note) throws LibraryException {
        CatalogueEntry updated = entry;
        if (entry.indexed() && !entry.note().course().equals(note.stored().course())
                && catalogue.course(note.stored().course()).isPresent()) {
            updated = updated.inCourse(note.stored().course());
        }
        if (entry.note().state().settled() && (!entry.note().isHere() || !hasContent(entry, note.stored()))) {
            updated = replaced(updated, note);
        }
        if (!updated.equals(entry)) {
            catalogue.record(new CatalogueChange.NoteRecorded(updated));
        }
        if (!updated.note().contentHash().equals(entry.note().contentHash())) {
            pages.remove(entry.id(), entry.note().contentHash());
        }
    }

    private static boolean hasContent(CatalogueEntry entry, StoredNote stored) {
        return entry.indexed() && entry.note().contentHash().equals(stored.contentHash());
    }

    private static CatalogueEntry replaced(CatalogueEntry entry, SharedNote note) {
        StoredNote stored = note.stored().movedTo(entry.note().course());
        return SharedNoteCard.of(note).map(card -> entry.replacedBy(stored, card)).orElse(entry);
    }

    private void remove(Note note) throws LibraryException {
        catalogue.record(catalogue.removalOf(note));
        pages.remove(note.id(), note.contentHash());
    }

    /** A course with unfinished notes stays. Its name is published again with the first of them. */
    private void remove(CourseId course) throws LibraryException {
        boolean empty = catalogue.find(entry -> entry.note().course().equals(course)).isEmpty();
        if (catalogue.course(course).isPresent() && empty) {
            for (WatchedFolder folder : catalogue.foldersOf(course)) {
                catalogue.record(new CatalogueChange.FolderDeleted(folder.path()));
            }
            catalogue.record(new CatalogueChange.CourseDeleted(course));
        }
    }
}
