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
 * Takes over into the catalogue what other computers have made of a library that is shared: their notes, and what they
 * did to ours. The last change of a note counts, whoever made it; a note that is just being worked on is left alone,
 * and put there when it is done. For one thread.
 */
public final class SharedNoteAdoption {

    private static final Logger LOG = LoggerFactory.getLogger(SharedNoteAdoption.class);

    private final Catalogue catalogue;
    private final PageStore pages;

    /** Courses that were forgotten for all before: who makes one of them anew has it until it is forgotten again. */
    private Set<CourseId> forgotten = Set.of();

    public SharedNoteAdoption(Catalogue catalogue, PageStore pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    /**
     * Makes the catalogue agree with what is shared; what agrees already is not written again.
     *
     * @return the notes that are lost: neither there nor removed, though their files are on this computer
     */
    public List<CatalogueEntry> run(SharedContents holdings) throws LibraryException {
        for (Map.Entry<CourseId, String> course : holdings.courses().entrySet()) {
            name(new Course(course.getKey(), course.getValue()));
        }
        for (SharedNote note : holdings.notes().values()) {
            Optional<CatalogueEntry> known = catalogue.entry(note.stored().note());
            if (known.isPresent()) {
                agree(known.get(), note);
            } else if (holdings.courses().containsKey(note.stored().course())) {
                adopt(note);
            }
        }
        List<CatalogueEntry> lost = missing(holdings);
        for (CourseId course : holdings.removedCourses()) {
            if (!forgotten.contains(course)) {
                forget(course);
            }
        }
        forgotten = holdings.removedCourses();
        catalogue.sync();
        return lost;
    }

    private List<CatalogueEntry> missing(SharedContents holdings) throws LibraryException {
        List<CatalogueEntry> lost = new ArrayList<>();
        for (CatalogueEntry entry : catalogue.find(entry -> entry.indexed() && entry.note().state().settled())) {
            boolean removed = holdings.removedNotes().contains(entry.id());
            if (removed || (!entry.note().isHere() && !holdings.notes().containsKey(entry.id()))) {
                LOG.info("Note {} was taken away by another computer", entry.id());
                drop(entry.note());
            } else if (!holdings.notes().containsKey(entry.id())) {
                lost.add(entry);
            }
        }
        return lost;
    }

    private void name(Course course) throws LibraryException {
        if (!catalogue.course(course.id()).equals(Optional.of(course))) {
            catalogue.record(new CatalogueChange.CourseRecorded(course));
        }
    }

    private void adopt(SharedNote note) throws LibraryException {
        Optional<SharedNoteCard> card = SharedNoteCard.of(note);
        if (card.isPresent()) {
            LOG.info("Note {} comes from another computer", note.stored().note());
            catalogue.record(
                    new CatalogueChange.NoteRecorded(CatalogueEntry.onOtherComputer(note.stored(), card.get())));
        }
    }

    private void agree(CatalogueEntry entry, SharedNote note) throws LibraryException {
        CatalogueEntry agreed = entry;
        if (entry.indexed() && !entry.note().course().equals(note.stored().course())
                && catalogue.course(note.stored().course()).isPresent()) {
            agreed = agreed.inCourse(note.stored().course());
        }
        if (entry.note().state().settled() && (!entry.note().isHere() || !holds(entry, note.stored()))) {
            agreed = replaced(agreed, note);
        }
        if (!agreed.equals(entry)) {
            catalogue.record(new CatalogueChange.NoteRecorded(agreed));
        }
        if (!agreed.note().contentHash().equals(entry.note().contentHash())) {
            pages.remove(entry.id(), entry.note().contentHash());
        }
    }

    private static boolean holds(CatalogueEntry entry, StoredNote stored) {
        return entry.indexed() && entry.note().contentHash().equals(stored.contentHash());
    }

    private static CatalogueEntry replaced(CatalogueEntry entry, SharedNote note) {
        StoredNote stored = note.stored().movedTo(entry.note().course());
        return SharedNoteCard.of(note).map(card -> entry.replacedBy(stored, card)).orElse(entry);
    }

    private void drop(Note note) throws LibraryException {
        catalogue.record(catalogue.removalOf(note));
        pages.remove(note.id(), note.contentHash());
    }

    /** A course with notes that are still to be put there stays, and is named anew with the first of them. */
    private void forget(CourseId course) throws LibraryException {
        boolean empty = catalogue.find(entry -> entry.note().course().equals(course)).isEmpty();
        if (catalogue.course(course).isPresent() && empty) {
            for (WatchedFolder folder : catalogue.foldersOf(course)) {
                catalogue.record(new CatalogueChange.FolderDeleted(folder.path()));
            }
            catalogue.record(new CatalogueChange.CourseDeleted(course));
        }
    }
}
