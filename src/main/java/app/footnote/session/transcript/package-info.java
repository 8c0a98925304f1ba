/** Writes sessions as Markdown, HTML, PDF, plain text or JSON. Reads JSON transcripts back. */
@NullMarked
package app.footnote.session.transcript;

import org.jspecify.annotations.NullMarked;
