package app.footnote.answer.check.text;

import java.util.Optional;

/**
 * A value of a text: a number, a month, a weekday, a code, a letter with a sign, a complexity, a place or a name.
 * Immutable.
 *
 * @param key the normalized form; values with the same kind and key are equal
 * @param start the first char in the text, inclusive
 * @param end the end, exclusive
 */
public record TextValue(Kind kind, String key, Optional<String> unit, Bound bound, int start, int end) {

    /** A value can only be mistaken for another one of the same kind. */
    public enum Kind {
        NUMBER, MONTH, WEEKDAY, CODE, LETTER, COMPLEXITY, PLACE, NAME
    }

    /** Whether a number is a limit. */
    enum Bound {
        NONE, LEAST, MOST;

        boolean agrees(Bound other) {
            return this == NONE || other == NONE || this == other;
        }
    }

    static TextValue of(Kind kind, String key, int start, int end) {
        return new TextValue(kind, key, Optional.empty(), Bound.NONE, start, end);
    }

    /** Whether both are the same value. A missing unit agrees with any unit. */
    public boolean equalsValue(TextValue other) {
        boolean unitsAgree = unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit);
        return kind == other.kind && key.equals(other.key) && unitsAgree && bound.agrees(other.bound);
    }

    boolean contains(TextToken word) {
        return word.start() >= start && word.end() <= end;
    }
}
