package app.footnote.ui.library;

import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.FilePicker;
import app.footnote.ui.common.ModalOverlay;
import app.footnote.ui.common.Notifications;

/** The parts of the window that the library pane uses. */
public record LibraryTools(BackgroundTasks background, Notifications notifications, ModalOverlay overlay,
        FilePicker picker) {
}
