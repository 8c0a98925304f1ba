package app.footnote.ui.page.view;

import app.footnote.model.Place;

/** A place that is marked on its page. */
public record HighlightMark(Place place, Kind kind) {

    /** Why it is marked; those named later lie above the others. */
    public enum Kind {
        /** These are the words that a footnote quotes. */
        QUOTE("quote-mark"),
        /** The student has selected these words. */
        SELECTED("selected-mark"),
        /** These words are among those that were looked for. */
        FOUND("found-mark"),
        /** These are the words looked for that are being looked at. */
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
