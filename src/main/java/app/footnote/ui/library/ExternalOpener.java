package app.footnote.ui.library;

import app.footnote.function.ThrowingConsumer;
import app.footnote.model.Note;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.DesktopApps;
import app.footnote.ui.common.Notifications;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens notes in the window, and their files in other programs. For the FX thread. */
final class ExternalOpener {

    private static final Logger LOG = LoggerFactory.getLogger(ExternalOpener.class);

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
        openOutside(note, DesktopApps::open);
    }

    void showInFolder(Note note) {
        openOutside(note, DesktopApps::show);
    }

    private void openOutside(Note note, ThrowingConsumer<Path, IOException> program) {
        if (note.isHere()) {
            background.call(() -> start(program, note.file()), failure -> failure.ifPresent(notifications::show));
        } else {
            notifications.show(new Failure(
                    Failure.Kind.MISSING, Message.of("ui-library.open.elsewhere", note.name()),
                    Remedy.of(RemedyAction.ADD_FILE_ON_THIS_COMPUTER)));
        }
    }

    /** Starts a program; returns why it could not be started. */
    private static Optional<Failure> start(ThrowingConsumer<Path, IOException> program, Path file)
            throws InterruptedException {
        if (Files.notExists(file)) {
            return Optional.of(new Failure(
                    Failure.Kind.MISSING, Message.of("ui-library.open.missing", file.toString()),
                    Remedy.of(RemedyAction.RESTORE_FILE, String.valueOf(file.getParent()))));
        }
        try {
            program.accept(file);
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("No program could be started for a file", e);
            return Optional.of(new Failure(
                    Failure.Kind.UNREADABLE,
                    Message.of("ui-library.open.no-program", file.toString(), Message.reason(e)),
                    Remedy.of(RemedyAction.OPEN_IN_FILE_MANAGER)));
        }
    }
}
