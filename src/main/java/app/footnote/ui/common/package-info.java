/**
 * Shared parts of all panes: themes, icons, notifications, dialogs and background tasks.
 * {@link app.footnote.ui.common.FxThread} is the only class that runs code on the FX thread.
 */
@NullMarked
package app.footnote.ui.common;

import org.jspecify.annotations.NullMarked;
