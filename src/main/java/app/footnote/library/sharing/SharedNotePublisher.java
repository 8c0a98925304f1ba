package app.footnote.library.sharing;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.NoteDescription;
import app.footnote.index.SharedContents;
import app.footnote.index.SharedNote;
import app.footnote.index.SharedNoteStore;
import app.footnote.index.StoredNote;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.PageStore;
import app.footnote.library.store.ReadyNote;
import app.footnote.library.store.SharedNoteCard;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Publishes this computer's notes and courses to the other computers that share a library, and fetches theirs. A note's
 * description is its card and its pages. Safe for use by several threads.
 */
public final class SharedNotePublisher {

    private final SharedNoteStore shared;
    private final Catalogue catalogue;
    private final PageStore pages;

    public SharedNotePublisher(SharedNoteStore shared, Catalogue catalogue, PageStore pages) {
        this.shared = shared;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    /** The contents of the shared index as last read; empty before the first reading. */
    public Optional<SharedContents> contents() {
        return shared.contents();
    }

    /** A note in the shared index; empty if it is not there. */
    public Optional<SharedNote> sharedNote(NoteId note) {
        return contents().flatMap(all -> Optional.ofNullable(all.notes().get(note)));
    }

    /** Replaces a note's passages in the index together with its description. */
    public void replace(ReadyNote ready, List<EmbeddedPassage> passages)
            throws IndexException, IOException, InterruptedException {
        Note note = ready.note();
        publishCourse(note.course());
        shared.replace(
                new StoredNote(note.id(), note.course(), note.contentHash(), passages.size()), passages,
                description(ready));
    }

    private NoteDescription description(ReadyNote ready) throws IOException, InterruptedException {
        return new NoteDescription(card(ready), pages.withoutBoxes(ready.note().id(), ready.note().contentHash()));
    }

    /** Whether the shared index has the current description of a note. */
    public boolean isDescribed(ReadyNote ready) throws IndexException, IOException, InterruptedException {
        NoteDescription wanted = description(ready);
        return sharedNote(ready.note().id()).flatMap(SharedNote::card).equals(Optional.of(wanted.card()))
                && (wanted.pages().isEmpty() || hasPages(ready.note(), wanted.pages().get()));
    }

    private boolean hasPages(Note note, byte[] wanted) throws IndexException {
        return shared.pages(note.id(), note.contentHash()).map(found -> Arrays.equals(found, wanted)).orElse(false);
    }

    /** Publishes a note's card, and its pages if this computer has them. */
    public void describe(ReadyNote ready) throws IndexException, IOException, InterruptedException {
        publishCourse(ready.note().course());
        describe(ready.note(), description(ready));
    }

    /** Publishes a note's card, which contains its name; the published pages stay. */
    public void publishName(ReadyNote ready) throws IndexException {
        describe(ready.note(), new NoteDescription(card(ready), Optional.empty()));
    }

    private void describe(Note note, NoteDescription description) throws IndexException {
        shared.describe(note.id(), note.contentHash(), description);
    }

    private String card(ReadyNote ready) {
        return SharedNoteCard.of(ready, catalogue.folderOf(ready.note().file())).text();
    }

    /** Publishes the name of a course unless the shared index has one for it. */
    public void publishCourse(CourseId id) throws IndexException {
        Optional<Course> course = catalogue.course(id);
        if (course.isPresent() && !contents().map(all -> all.courses().containsKey(id)).orElse(false)) {
            rename(course.get());
        }
    }

    /** Publishes the name of a course, in place of an earlier one. */
    public void rename(Course course) throws IndexException {
        shared.renameCourse(course.id(), course.name());
    }

    /** Removes a course that has no notes any more, for all computers. */
    public void remove(CourseId course) throws IndexException {
        shared.removeCourse(course);
    }

    /**
     * The result of another computer for the content of a note's file; empty if there is none, or none with a
     * description.
     */
    public Optional<NoteState.Ready> sharedResult(CatalogueEntry entry) {
        String content = entry.seen().hash();
        boolean own = entry.indexed() && entry.note().contentHash().equals(content);
        return own || content.isEmpty()
                ? Optional.empty()
                : sharedNote(entry.id())
                        .filter(note -> note.hasPages() && note.stored().contentHash().equals(content))
                        .flatMap(note -> SharedNoteCard.of(note).map(card -> card.ready(note.stored().passages())));
    }

    /** Fetches and keeps the pages of a note that another computer has read; returns whether there were any. */
    public boolean fetchPages(Note note) throws IndexException, IOException {
        Optional<byte[]> fetched = shared.pages(note.id(), note.contentHash());
        if (fetched.isPresent()) {
            pages.save(note.id(), note.contentHash(), fetched.get());
        }
        return fetched.isPresent();
    }
}
