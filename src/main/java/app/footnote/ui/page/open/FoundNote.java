package app.footnote.ui.page.open;

import app.footnote.model.Place;
import java.util.Optional;

/**
 * A note that was opened, and the requested place in it. Immutable.
 *
 * @param page the page to show, counted from 1
 * @param place the place of the requested quote; empty if no quote was requested, or if it is no longer in the note
 * @param remark what the student should know about the quote
 */
public record FoundNote(OpenNote note, int page, Optional<Place> place, Optional<String> remark) {
}
