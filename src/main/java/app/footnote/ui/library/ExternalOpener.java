package app.footnote.ui.library;

import app.footnote.model.Note;
import app.footnote.model.failure.Failure;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.DesktopApps;
import app.footnote.ui.common.Notifications;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens notes: in the window, or with the programs that the student has for their files. */
final class ExternalOpener {

    private final LibraryListener listener;
    private final BackgroundTasks background;
    private final Notifications notifications;

    ExternalOpener(LibraryListener listener, BackgroundTasks background, Notifications notifications) {
        this.listener = listener;
        this.background = background;
        this.notifications = notifications;
    }

    void open(Note note) {
        listener.noteOpened(note.id());
    }

    void openText(Note note) {
        listener.textOpened(note.id());
    }

    void openFile(Note note) {
        outside(note, () -> DesktopApps.open(note.file()));
    }

    void showInFolder(Note note) {
        outside(note, () -> DesktopApps.show(note.file()));
    }

    private void outside(Note note, BackgroundTasks.Deed deed) {
        if (!note.isHere()) {
            notifications.show(elsewhere(note));
            return;
        }
        Path file = note.file();
        background.run(() -> {
            if (Files.notExists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            deed.run();
        }, () -> {
        }, e -> notifications.show(failure(file, e)));
    }

    private static Failure elsewhere(Note note) {
        return Failure.verbatim(
                Failure.Kind.MISSING,
                "The file of %s is on another computer that shares this library.".formatted(note.name()),
                "Its text can be read here; add the file here too to open it.");
    }

    private static Failure failure(Path file, Exception cause) {
        return cause instanceof NoSuchFileException
                ? Failure.verbatim(
                        Failure.Kind.MISSING,
                        "%s is not there any more; it was moved, renamed or deleted.".formatted(file),
                        "Put it back, or add it again from where it is now; what was read of it can still be asked.")
                : Failure.verbatim(
                        Failure.Kind.UNREADABLE,
                        "No program could be started for %s (%s).".formatted(file, cause.getMessage()),
                        "Open it from your file manager.");
    }
}
