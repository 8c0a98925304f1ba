/**
 * What all panes share: themes, icons, notifications, overlays and background tasks.
 * {@link app.footnote.ui.common.FxThread} is the only class that changes threads.
 */
@NullMarked
package app.footnote.ui.common;

import org.jspecify.annotations.NullMarked;
