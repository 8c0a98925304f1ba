package app.footnote.answer.name;

import org.jspecify.annotations.Nullable;

/**
 * A number or letter that tells a note from others of its kind. Immutable.
 *
 * @param type what is numbered; null if the name does not say it
 */
record Label(@Nullable NoteType type, String label) {

    private static final double OF_UNKNOWN_TYPE = .8;

    static Label year(String year) {
        return new Label(null, "year " + year);
    }

    static Label month(int month) {
        return new Label(null, "month " + month);
    }

    static Label day(int day) {
        return new Label(null, "day " + day);
    }

    /** How likely a question with this label means a note with the other; in [0, 1]. */
    double likeness(Label other) {
        if (!label.equals(other.label)) {
            return 0;
        }
        if (type == other.type) {
            return 1;
        }
        return type == null || other.type == null ? OF_UNKNOWN_TYPE : 0;
    }
}
