/**
 * Shows formatted Markdown notes. Each part of the text keeps its range in the file, so that quotes can be highlighted.
 */
@NullMarked
package app.footnote.ui.page.markdown;

import org.jspecify.annotations.NullMarked;
