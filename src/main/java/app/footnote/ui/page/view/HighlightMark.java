package app.footnote.ui.page.view;

import app.footnote.model.Place;

/** A place that is highlighted on its page. Immutable. */
public record HighlightMark(Place place, Kind kind) {

    /** Why a place is highlighted. Later kinds cover earlier ones. */
    public enum Kind {
        /** A quote of a footnote. */
        QUOTE("quote-mark"),
        /** Selected text. */
        SELECTED("selected-mark"),
        /** A match of the search. */
        FOUND("found-mark"),
        /** The current match of the search. */
        FOUND_NOW("found-now-mark");

        private final String styleClass;

        Kind(String styleClass) {
            this.styleClass = styleClass;
        }

        public String styleClass() {
            return styleClass;
        }
    }
}
