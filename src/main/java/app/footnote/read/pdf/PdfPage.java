package app.footnote.read.pdf;

import app.footnote.read.format.PageIssue;
import app.footnote.read.pdf.annotation.PageRemark;
import app.footnote.read.pdf.line.PageLines;
import java.util.List;
import java.util.Optional;

/**
 * A page as it was read. Immutable.
 *
 * @param issue the reason why text is missing
 * @param remarks the comments and the filled fields of forms
 * @param attachments the names of the files that are attached to places on the page
 */
record PdfPage(PageLines lines, Optional<PageIssue> issue, List<PageRemark> remarks, List<String> attachments) {
}
