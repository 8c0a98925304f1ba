package app.footnote.ui.library;

import app.footnote.library.Library;
import app.footnote.library.folders.Addition;
import app.footnote.library.store.LibraryException;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.FxThread;
import app.footnote.ui.common.Notifications;
import app.footnote.ui.common.Plurals;
import app.footnote.ui.library.model.LibraryListModel;
import app.footnote.ui.library.model.LibraryRow.CourseRow;
import app.footnote.ui.library.model.LibraryRow.NoteRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does in the library what the student asks for, off the FX thread, and says what came of it. What is asked before the
 * library is open is done as soon as it is. For the FX thread, but for {@link #close}.
 */
final class LibraryActions {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryActions.class);

    private final LibraryListModel model;
    private final BackgroundTasks background;
    private final Notifications notifications;
    private final List<Deed> pending = new ArrayList<>();
    /** Whoever takes one out has it done, or dropped: the window's closing may meet the end of its time. */
    private final Set<Removal> removals = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Library library;

    LibraryActions(LibraryListModel model, BackgroundTasks background, Notifications notifications) {
        this.model = model;
        this.background = background;
        this.notifications = notifications;
    }

    /** Something to do in the library; it may block. */
    private interface Deed {

        void in(Library library) throws Exception;
    }

    /** Notes and whole courses that go unless the student takes it back in time. */
    private record Removal(List<NoteRow> notes, List<CourseId> courses) implements Deed {

        @Override
        public void in(Library library) throws LibraryException {
            for (CourseId course : courses) {
                library.remove(course);
            }
            for (NoteRow row : notes) {
                library.remove(row.note().id());
            }
        }
    }

    void attach(Library opened) {
        library = opened;
        pending.forEach(this::run);
        pending.clear();
    }

    private void run(Deed deed) {
        Library open = library;
        if (open == null) {
            pending.add(deed);
            return;
        }
        background.run(() -> deed.in(open), () -> {
        }, notifications::tell);
    }

    void add(List<Path> paths) {
        Library open = library;
        if (open == null) {
            pending.add(_ -> FxThread.run(() -> add(paths)));
            return;
        }
        background.call(() -> added(open, paths), report -> report.showIn(notifications), notifications::tell);
    }

    /** The folders are listed in the background. */
    void addEachFolderIn(Path folder) {
        background.call(() -> {
            try (Stream<Path> inside = Files.list(folder)) {
                return inside.filter(Files::isDirectory).sorted().toList();
            }
        }, this::add, notifications::tell);
    }

    private static AddReport added(Library library, List<Path> paths) throws LibraryException, InterruptedException {
        List<Addition> additions = new ArrayList<>();
        for (Path path : paths) {
            additions.addAll(library.add(List.of(path), library.courseFor(path).id()));
        }
        return AddReport.of(additions, paths);
    }

    void readAgain(List<NoteRow> rows) {
        eachNote(rows, (open, note) -> open.queue().retry(note.id()));
    }

    /** Whether there is a file here from which it can be read. */
    boolean canReadAgain(NoteRow row) {
        Library open = library;
        return row.note().isHere() && (open == null || !open.isReadElsewhere(row.note().id()));
    }

    void cancel(List<NoteRow> rows) {
        eachNote(rows, (open, note) -> open.queue().cancel(note.id()));
    }

    void cancelAll() {
        run(open -> open.queue().cancelAll());
    }

    void pause() {
        run(open -> open.queue().pause());
    }

    void resume() {
        run(open -> open.queue().resume());
    }

    void refresh() {
        run(Library::refresh);
    }

    void watch(Course course, boolean watched) {
        run(open -> open.watch(course.id(), watched));
    }

    void rename(Course course, String name) {
        run(open -> open.rename(course.id(), name));
    }

    /** Moves notes to the course of this name, which is made if it is not there. */
    void move(List<NoteRow> rows, String courseName) {
        List<Note> notes = rows.stream().map(NoteRow::note).toList();
        run(open -> {
            CourseId course = open.course(courseName).id();
            for (Note note : notes) {
                open.move(note.id(), course);
            }
        });
    }

    private interface NoteDeed {

        void in(Library library, Note note) throws Exception;
    }

    private void eachNote(List<NoteRow> rows, NoteDeed deed) {
        List<Note> notes = rows.stream().map(NoteRow::note).toList();
        run(open -> {
            for (Note note : notes) {
                deed.in(open, note);
            }
        });
    }

    /** They leave the window at once and the library when it can no longer be taken back. */
    void remove(List<NoteRow> rows) {
        String what = rows.size() == 1 ? rows.getFirst().name() : Plurals.of(rows.size(), "note");
        remove(new Removal(List.copyOf(rows), List.of()),
                "Removed " + what + forAll() + "; the file stays where it is.");
    }

    void remove(CourseRow course) {
        remove(
                new Removal(List.copyOf(course.notes()), List.of(course.course().id())),
                "Removed the course %s with %s%s; the files stay where they are.".formatted(
                        course.course().name(), Plurals.of(course.notes().size(), "note"), forAll()));
    }

    /** Who is asked whether to undo it ought to know whom it concerns. */
    private String forAll() {
        Library open = library;
        return open != null && open.isShared() ? " for all who share this library" : "";
    }

    private void remove(Removal removal, String text) {
        removals.add(removal);
        model.setLeaving(removal.notes(), true);
        notifications.showWithUndo(text, () -> undo(removal), () -> finish(removal));
    }

    private void undo(Removal removal) {
        if (removals.remove(removal)) {
            model.setLeaving(removal.notes(), false);
        }
    }

    private void finish(Removal removal) {
        if (removals.remove(removal)) {
            apply(removal);
        }
    }

    /** Finishes what was removed, and does what is asked for from now on when a library is open again. */
    void detach() {
        close();
        library = null;
    }

    /** What could not be removed is seen again. */
    private void apply(Removal removal) {
        Library open = library;
        if (open == null) {
            pending.add(_ -> FxThread.run(() -> apply(removal)));
            return;
        }
        background.run(() -> removal.in(open), () -> {
        }, e -> {
            model.setLeaving(removal.notes(), false);
            notifications.tell(e);
        });
    }

    /** What was removed and not taken back is gone from the library when this returns. May block for a moment. */
    void close() {
        Library open = library;
        for (Removal removal : List.copyOf(removals)) {
            if (removals.remove(removal) && open != null) {
                removeNow(removal, open);
            }
        }
    }

    private static void removeNow(Removal removal, Library open) {
        try {
            removal.in(open);
        } catch (LibraryException e) {
            LOG.warn("Notes that were removed are back at the next start", e);
        }
    }
}
