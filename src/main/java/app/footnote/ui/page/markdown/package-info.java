/** Shows Markdown notes rendered. Keeps the place of each piece of text so that quotes can be marked. */
@NullMarked
package app.footnote.ui.page.markdown;

import org.jspecify.annotations.NullMarked;
