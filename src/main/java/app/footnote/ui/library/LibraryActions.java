package app.footnote.ui.library;

import app.footnote.function.ThrowingConsumer;
import app.footnote.library.Library;
import app.footnote.library.folders.Addition;
import app.footnote.library.store.LibraryException;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.FailureLog;
import app.footnote.ui.common.FxThread;
import app.footnote.ui.common.Notifications;
import app.footnote.ui.library.NoteRemovals.Removal;
import app.footnote.ui.library.model.LibraryListModel;
import app.footnote.ui.library.model.LibraryRow.CourseRow;
import app.footnote.ui.library.model.LibraryRow.NoteRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes the library in the background and shows the results. Actions that are called before the library is open run
 * when it is. For the FX thread, except {@link #close}.
 */
final class LibraryActions {

    private final LibraryListModel model;
    private final BackgroundTasks background;
    private final Notifications notifications;
    private final List<ThrowingConsumer<Library, Exception>> pending = new ArrayList<>();
    private final NoteRemovals removals;
    private final SingleNoteWatch singleNote;
    private volatile @Nullable Library library;

    LibraryActions(
            LibraryListModel model, BackgroundTasks background, Notifications notifications,
            SingleNoteWatch singleNote) {
        this.singleNote = singleNote;
        this.model = model;
        this.background = background;
        this.notifications = notifications;
        this.removals = new NoteRemovals(model, notifications, this::finish);
    }

    /** Uses this library from now on. */
    void attach(Library opened) {
        library = opened;
        pending.forEach(this::run);
        pending.clear();
    }

    private void run(ThrowingConsumer<Library, Exception> action) {
        Library open = library;
        if (open == null) {
            pending.add(action);
        } else {
            background.run(() -> action.accept(open));
        }
    }

    /** Adds files and folders, each to the course that fits it. */
    void add(List<Path> paths) {
        Library open = library;
        if (open == null) {
            pending.add(_ -> FxThread.run(() -> add(paths)));
            return;
        }
        background.call(() -> add(open, paths), additions -> {
            singleNote.added(additions);
            AddReport.of(additions, paths).showIn(notifications);
        });
    }

    /** Adds each subfolder of a folder as a course of its own. */
    void addEachFolderIn(Path folder) {
        background.call(() -> {
            try (Stream<Path> inside = Files.list(folder)) {
                return inside.filter(Files::isDirectory).sorted().toList();
            }
        }, this::add);
    }

    private static List<Addition> add(Library library, List<Path> paths) throws LibraryException, InterruptedException {
        List<Addition> additions = new ArrayList<>();
        for (Path path : paths) {
            additions.addAll(library.add(List.of(path), library.courseFor(path).id()));
        }
        return additions;
    }

    void readAgain(List<NoteRow> rows) {
        forEachNote(rows, open -> open.queue()::retry);
    }

    /** Whether the note can be read again on this computer. */
    boolean canReadAgain(NoteRow row) {
        Library open = library;
        return row.note().isHere() && (open == null || !open.isReadElsewhere(row.note().id()));
    }

    void cancel(List<NoteRow> rows) {
        forEachNote(rows, open -> open.queue()::cancel);
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

    /** Moves notes to the course of this name, which is created if necessary. */
    void move(List<NoteRow> rows, String courseName) {
        List<Note> notes = rows.stream().map(NoteRow::note).toList();
        run(open -> {
            CourseId course = open.course(courseName).id();
            for (Note note : notes) {
                open.move(note.id(), course);
            }
        });
    }

    private void forEachNote(
            List<NoteRow> rows, Function<Library, ThrowingConsumer<NoteId, LibraryException>> action) {
        List<NoteId> notes = rows.stream().map(row -> row.note().id()).toList();
        run(open -> {
            ThrowingConsumer<NoteId, LibraryException> forOpen = action.apply(open);
            for (NoteId note : notes) {
                forOpen.accept(note);
            }
        });
    }

    void remove(List<NoteRow> rows) {
        removals.remove(rows, isShared());
    }

    void remove(CourseRow course) {
        removals.remove(course, isShared());
    }

    private boolean isShared() {
        Library open = library;
        return open != null && open.isShared();
    }

    /** Removes notes from the library. They reappear if that fails. */
    private void finish(Removal removal) {
        Library open = library;
        if (open == null) {
            pending.add(_ -> FxThread.run(() -> finish(removal)));
            return;
        }
        background.run(() -> removal.applyTo(open), () -> {
        }, e -> {
            model.setLeaving(removal.notes(), false);
            notifications.show(FailureLog.log(e));
        });
    }

    /** Finishes the removals. Later actions wait until a library is attached again. */
    void detach() {
        close();
        library = null;
    }

    /** Carries out all removals that were not undone. May block briefly; safe on any thread. */
    void close() {
        Library open = library;
        if (open != null) {
            removals.finishAll(open);
        }
    }
}
