package app.footnote.ui.library;

import app.footnote.ui.common.Background;
import app.footnote.ui.common.FilePicker;
import app.footnote.ui.common.Notices;
import app.footnote.ui.common.Sheets;

/** What the library pane uses of the window. */
public record LibraryTools(Background background, Notices notices, Sheets sheets, FilePicker picker) {
}
