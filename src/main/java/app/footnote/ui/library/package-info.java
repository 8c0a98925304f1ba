/** The library pane: courses, notes, progress, drag and drop. Also the welcome view of an empty library. */
@NullMarked
package app.footnote.ui.library;

import org.jspecify.annotations.NullMarked;
