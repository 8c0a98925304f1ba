package app.footnote.ui.page;

import app.footnote.model.Note;
import app.footnote.model.NoteKind;
import app.footnote.model.Page;
import java.util.List;
import java.util.Optional;

/**
 * A note that was opened.
 *
 * @param pages as they were read; at least one
 * @param pictures of the pages of a PDF; empty for other notes, and for a PDF that is gone or was changed since
 * @param remark what the student should know about the file
 */
record OpenNote(Note note, List<Page> pages, Optional<PdfPictures> pictures, Optional<String> remark) {

    boolean isMarkdown() {
        return note.kind() == NoteKind.MARKDOWN;
    }

    boolean isPdf() {
        return note.kind() == NoteKind.PDF;
    }

    Page page(int number) {
        return pages.get(Math.clamp(number, 1, pages.size()) - 1);
    }
}
