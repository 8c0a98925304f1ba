package app.footnote.library.sharing;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.NoteDescription;
import app.footnote.index.PassageIndex;
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

/** What this computer tells the others with which it shares a library. Safe for use by many threads. */
public final class SharedNotePublisher {

    private final SharedNoteStore others;
    private final Catalogue catalogue;
    private final PageStore pages;

    SharedNotePublisher(SharedNoteStore others, Catalogue catalogue, PageStore pages) {
        this.others = others;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    /** Empty if the index is nobody else's. */
    public static Optional<SharedNotePublisher> of(PassageIndex index, Catalogue catalogue, PageStore pages) {
        return index.shared().map(others -> new SharedNotePublisher(others, catalogue, pages));
    }

    public Optional<SharedContents> holdings() {
        return others.contents();
    }

    public Optional<SharedNote> held(NoteId note) {
        return holdings().flatMap(all -> Optional.ofNullable(all.notes().get(note)));
    }

    /** Puts passages where all find them, with what the note is called and its pages. */
    public void replace(ReadyNote ready, List<EmbeddedPassage> passages)
            throws IndexException, IOException, InterruptedException {
        Note note = ready.note();
        nameOnce(note.course());
        others.replace(
                new StoredNote(note.id(), note.course(), note.contentHash(), passages.size()), passages,
                description(ready));
    }

    private NoteDescription description(ReadyNote ready) throws IOException, InterruptedException {
        return new NoteDescription(card(ready), pages.withoutBoxes(ready.note().id(), ready.note().contentHash()));
    }

    /** Whether the others have been told all that there is to be said of a note. */
    public boolean isDescribed(ReadyNote ready) throws IndexException, IOException, InterruptedException {
        NoteDescription wanted = description(ready);
        return held(ready.note().id()).flatMap(SharedNote::card).equals(Optional.of(wanted.card()))
                && (wanted.pages().isEmpty() || hasPages(ready.note(), wanted.pages().get()));
    }

    private boolean hasPages(Note note, byte[] wanted) throws IndexException {
        return others.pages(note.id(), note.contentHash()).map(theirs -> Arrays.equals(theirs, wanted)).orElse(false);
    }

    /** Says once more what a note is called, and its pages if they are kept here. */
    public void describe(ReadyNote ready) throws IndexException, IOException, InterruptedException {
        nameOnce(ready.note().course());
        describe(ready.note(), description(ready));
    }

    /** Says what a note is called now; its pages stay. */
    public void rename(ReadyNote ready) throws IndexException {
        describe(ready.note(), new NoteDescription(card(ready), Optional.empty()));
    }

    private void describe(Note note, NoteDescription description) throws IndexException {
        others.describe(note.id(), note.contentHash(), description);
    }

    private String card(ReadyNote ready) {
        return SharedNoteCard.of(ready, catalogue.folderOf(ready.note().file())).text();
    }

    /** Lets the others know a course by its name, unless they have one for it. */
    public void nameOnce(CourseId id) throws IndexException {
        Optional<Course> course = catalogue.course(id);
        if (course.isPresent() && !holdings().map(all -> all.courses().containsKey(id)).orElse(false)) {
            others.renameCourse(id, course.get().name());
        }
    }

    public void name(CourseId course, String name) throws IndexException {
        others.renameCourse(course, name);
    }

    public void forget(CourseId course) throws IndexException {
        others.removeCourse(course);
    }

    /** What another computer has made of the same content already; empty if none has, or did not describe it. */
    public Optional<NoteState.Ready> readAlready(CatalogueEntry entry) {
        String content = entry.seen().hash();
        boolean mine = entry.indexed() && entry.note().contentHash().equals(content);
        return mine || content.isEmpty()
                ? Optional.empty()
                : held(entry.id())
                        .filter(note -> note.hasPages() && note.stored().contentHash().equals(content))
                        .flatMap(note -> SharedNoteCard.of(note).map(card -> card.ready(note.stored().passages())));
    }

    /** Fetches the pages of a note that another computer has read, and keeps them; says whether there were any. */
    public boolean fetchPages(Note note) throws IndexException, IOException {
        Optional<byte[]> theirs = others.pages(note.id(), note.contentHash());
        if (theirs.isPresent()) {
            pages.save(note.id(), note.contentHash(), theirs.get());
        }
        return theirs.isPresent();
    }
}
