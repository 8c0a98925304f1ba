package app.footnote.read.pdf;

import app.footnote.read.format.PageIssue;
import app.footnote.read.pdf.line.PageLines;
import java.util.Optional;

/**
 * A page as it was read. Immutable.
 *
 * @param issue the reason why text is missing
 */
record PdfPage(PageLines lines, Optional<PageIssue> issue) {
}
