package app.footnote.index;

import java.util.Optional;

/**
 * What is said of a note besides its passages; only who has written it understands it.
 *
 * @param card what the note is called, and the like: a few hundred characters
 * @param pages what was read of the note, page by page; empty where nothing is said of them. Not copied.
 */
public record NoteDescription(String card, Optional<byte[]> pages) {
}
