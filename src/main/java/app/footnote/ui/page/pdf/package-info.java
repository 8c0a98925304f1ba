/** Shows the pages of PDFs. Renders only visible pages and their neighbours, and highlights quotes. */
@NullMarked
package app.footnote.ui.page.pdf;

import org.jspecify.annotations.NullMarked;
