package app.footnote.ui.page.open;

import app.footnote.model.Note;
import app.footnote.model.Page;
import app.footnote.ui.page.markdown.MarkdownDocument;
import app.footnote.ui.page.pdf.PdfPageRenderer;
import java.util.List;
import java.util.Optional;

/**
 * A note that was opened.
 *
 * @param pages the pages as they were read; at least one
 * @param content what is shown of the note
 * @param remark what the student should know about the file
 */
public record OpenNote(Note note, List<Page> pages, Content content, Optional<String> remark) {

    /** What is shown of a note. */
    public sealed interface Content {

        /** The pages of a PDF. */
        record PdfPages(PdfPageRenderer renderer) implements Content {
        }

        /** Formatted Markdown. */
        record Markdown(MarkdownDocument document) implements Content {
        }

        /** The text alone: it is a text file, or its file is missing or has changed. */
        record PlainText() implements Content {
        }

        /** Closes the file. */
        default void close() {
            if (this instanceof PdfPages pdf) {
                pdf.renderer().close();
            }
        }
    }
}
