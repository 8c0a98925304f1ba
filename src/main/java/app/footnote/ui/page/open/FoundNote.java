package app.footnote.ui.page.open;

import app.footnote.model.Place;
import java.util.Optional;

/**
 * A note that was opened, and where the wanted words stand in it.
 *
 * @param page the page to begin with, counted from 1
 * @param place empty if no words were wanted, or if they are no longer there
 * @param remark what the student should know about the words
 */
public record FoundNote(OpenNote note, int page, Optional<Place> place, Optional<String> remark) {
}
