/** Shows PDF pages as they look. Renders only the visible pages and marks quoted lines. */
@NullMarked
package app.footnote.ui.page.pdf;

import org.jspecify.annotations.NullMarked;
