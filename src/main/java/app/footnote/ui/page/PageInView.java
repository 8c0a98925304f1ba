package app.footnote.ui.page;

import app.footnote.model.NoteId;

/**
 * A note that is open, and the page of it that is seen.
 *
 * @param page counted from 1
 */
public record PageInView(NoteId note, int page) {
}
