/** Exports sessions as Markdown, HTML, PDF, plain text or JSON, and reads JSON transcripts. */
@NullMarked
package app.footnote.session.transcript;

import org.jspecify.annotations.NullMarked;
