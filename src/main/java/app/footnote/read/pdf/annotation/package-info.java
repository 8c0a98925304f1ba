/** Reads what people added to a PDF: comments, filled fields of forms and attached files. */
@NullMarked
package app.footnote.read.pdf.annotation;

import org.jspecify.annotations.NullMarked;
