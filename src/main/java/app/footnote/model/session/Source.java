package app.footnote.model.session;

import app.footnote.model.NoteId;
import app.footnote.model.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Where cited words come from, complete enough to be shown when the note has left the library.
 *
 * @param contentHash the content of the note that {@code place} refers to, see {@code Note.contentHash}
 * @param pages how many pages the note has
 */
public record Source(
        NoteId note, Path file, String contentHash, int pages, Place place, List<String> headings) {

    public Source {
        headings = List.copyOf(headings);
    }

    public String name() {
        return file.getFileName().toString();
    }

    /** Whether students know its pages by number: those of a PDF, also of one page, and of whatever has several. */
    public boolean hasPages() {
        return pages > 1 || name().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }
}
