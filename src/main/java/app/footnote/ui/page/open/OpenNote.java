package app.footnote.ui.page.open;

import app.footnote.model.Note;
import app.footnote.model.Page;
import app.footnote.ui.page.markdown.MarkdownBlock;
import app.footnote.ui.page.pdf.PdfPageRenderer;
import java.util.List;
import java.util.Optional;

/**
 * A note that was opened.
 *
 * @param pages as they were read; at least one
 * @param look how it looks, as far as that can be shown
 * @param remark what the student should know about the file
 */
public record OpenNote(Note note, List<Page> pages, Look look, Optional<String> remark) {

    /** How a note looks. */
    public sealed interface Look {

        /** As pages of a PDF. */
        record Pictures(PdfPageRenderer pdf) implements Look {
        }

        /** As parts of a Markdown note. */
        record Blocks(List<MarkdownBlock> blocks) implements Look {
        }

        /** As its text: it has no other look, or its file is gone or was changed since it was read. */
        record Plain() implements Look {
        }

        /** Lets go of the file. */
        default void close() {
            if (this instanceof Pictures pictures) {
                pictures.pdf().close();
            }
        }
    }

    Page page(int number) {
        return pages.get(Math.clamp(number, 1, pages.size()) - 1);
    }
}
