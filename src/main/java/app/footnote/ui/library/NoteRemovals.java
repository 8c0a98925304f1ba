package app.footnote.ui.library;

import app.footnote.library.Library;
import app.footnote.library.store.LibraryException;
import app.footnote.messages.Messages;
import app.footnote.model.CourseId;
import app.footnote.ui.common.Notifications;
import app.footnote.ui.library.model.LibraryListModel;
import app.footnote.ui.library.model.LibraryRow.CourseRow;
import app.footnote.ui.library.model.LibraryRow.NoteRow;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removals of notes and courses. They leave the window at once, and the library when the removal can no longer be
 * undone. For the FX thread, except {@link #finishAll}.
 */
final class NoteRemovals {

    private static final Logger LOG = LoggerFactory.getLogger(NoteRemovals.class);
    private static final Messages TEXTS = Messages.of("ui-library");

    private final LibraryListModel model;
    private final Notifications notifications;
    private final Consumer<Removal> onExpiry;
    /**
     * The removals that can still be undone. The thread that takes one out of the set carries it out or drops it,
     * because the window may be closed at the moment when the time to undo it has passed.
     */
    private final Set<Removal> pending = ConcurrentHashMap.newKeySet();

    /** @param onExpiry receives each removal that can no longer be undone, on the FX thread */
    NoteRemovals(LibraryListModel model, Notifications notifications, Consumer<Removal> onExpiry) {
        this.model = model;
        this.notifications = notifications;
        this.onExpiry = onExpiry;
    }

    /** Notes and whole courses to remove. */
    record Removal(List<NoteRow> notes, List<CourseId> courses) {

        void applyTo(Library library) throws LibraryException {
            for (CourseId course : courses) {
                library.remove(course);
            }
            for (NoteRow row : notes) {
                library.remove(row.note().id());
            }
        }
    }

    /** @param shared whether the library is shared with others */
    void remove(List<NoteRow> rows, boolean shared) {
        start(
                new Removal(List.copyOf(rows), List.of()),
                TEXTS.text(shared ? "removed.notes-shared" : "removed.notes", rows.size(), rows.getFirst().name()));
    }

    /** @param shared whether the library is shared with others */
    void remove(CourseRow course, boolean shared) {
        start(
                new Removal(List.copyOf(course.notes()), List.of(course.course().id())),
                TEXTS.text(
                        shared ? "removed.course-shared" : "removed.course", course.course().name(),
                        course.notes().size()));
    }

    private void start(Removal removal, String text) {
        pending.add(removal);
        model.setLeaving(removal.notes(), true);
        notifications.showWithUndo(text, () -> undo(removal), () -> expire(removal));
    }

    private void undo(Removal removal) {
        if (pending.remove(removal)) {
            model.setLeaving(removal.notes(), false);
        }
    }

    private void expire(Removal removal) {
        if (pending.remove(removal)) {
            onExpiry.accept(removal);
        }
    }

    /** Carries out all removals that were not undone. May block briefly; safe on any thread. */
    void finishAll(Library library) {
        for (Removal removal : List.copyOf(pending)) {
            if (pending.remove(removal)) {
                finish(removal, library);
            }
        }
    }

    private static void finish(Removal removal, Library library) {
        try {
            removal.applyTo(library);
        } catch (LibraryException e) {
            LOG.warn("Notes could not be removed and will reappear at the next start", e);
        }
    }
}
