/**
 * What all views of a note share: highlights and the plain text view. {@link app.footnote.ui.page.view.PageView} is the
 * interface.
 */
@NullMarked
package app.footnote.ui.page.view;

import org.jspecify.annotations.NullMarked;
