package app.footnote.model;

import java.nio.file.Path;
import java.util.List;

/**
 * Where cited words come from, complete enough to be shown when the note has left the library.
 *
 * @param contentHash the content of the note that {@code place} refers to, see {@link Note#contentHash()}
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
}
