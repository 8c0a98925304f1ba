package app.footnote.index;

import java.util.Optional;

/**
 * Data about a note that the index stores beside the passages without interpreting it.
 *
 * @param card the note's name and other metadata; a few hundred characters
 * @param pages the pages of the note, which are not copied; empty to leave stored pages as they are
 */
public record NoteDescription(String card, Optional<byte[]> pages) {
}
