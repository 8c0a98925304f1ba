package app.footnote.index;

import java.util.Optional;

/**
 * A note that computers share.
 *
 * @param card what was said of it with its content; empty if nothing was
 * @param hasPages whether its pages were put there too
 */
public record SharedNote(StoredNote stored, Optional<String> card, boolean hasPages) {
}
