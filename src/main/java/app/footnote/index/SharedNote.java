package app.footnote.index;

import java.util.Optional;

/**
 * A note in a shared index. Immutable.
 *
 * @param card the note's metadata; empty if it was stored without
 * @param hasPages whether its pages are stored too
 */
public record SharedNote(StoredNote stored, Optional<String> card, boolean hasPages) {
}
