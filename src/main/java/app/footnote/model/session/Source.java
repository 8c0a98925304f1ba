package app.footnote.model.session;

import app.footnote.model.NoteId;
import app.footnote.model.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The source of cited words. It can be shown after the note has been removed from the library. Immutable.
 *
 * @param contentHash identifies the version of the note that {@code place} refers to, see {@code Note.contentHash}
 * @param pages the number of pages of the note
 * @param headings the headings above the words, outermost first
 * @param pageLabel the printed number of the page, see {@link app.footnote.model.PageLabels#label}
 */
public record Source(
        NoteId note, Path file, String contentHash, int pages, Place place, List<String> headings,
        Optional<String> pageLabel) {

    public Source {
        headings = List.copyOf(headings);
    }

    /** A source on a page without a label. */
    public Source(NoteId note, Path file, String contentHash, int pages, Place place, List<String> headings) {
        this(note, file, contentHash, pages, place, headings, Optional.empty());
    }

    public String name() {
        return file.getFileName().toString();
    }

    /** Whether page numbers are shown: for PDFs, and for notes with several pages. */
    public boolean hasPages() {
        return pages > 1 || name().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }
}
