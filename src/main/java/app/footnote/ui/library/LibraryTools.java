package app.footnote.ui.library;

import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.FilePicker;
import app.footnote.ui.common.ModalOverlay;
import app.footnote.ui.common.Notifications;

/** What the library pane uses of the window. */
public record LibraryTools(BackgroundTasks background, Notifications notifications, ModalOverlay overlay,
        FilePicker picker) {
}
