package app.footnote.library.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Parses the text of {@link Instant#toString}. The catalogue has three instants for each note and is read at each
 * start, when Java's general parser is not compiled yet and takes most of the time.
 */
final class InstantFormat {

    private static final int SECONDS_A_DAY = 24 * 60 * 60;
    private static final int WITHOUT_FRACTION = "2026-01-31T23:59:59Z".length();
    private static final int FRACTION = "2026-01-31T23:59:59.".length();
    private static final int NANO_DIGITS = 9;

    private InstantFormat() {
    }

    /** @throws RuntimeException if the text is not an instant */
    static Instant parse(String text) {
        boolean common = text.length() >= WITHOUT_FRACTION && Character.isDigit(text.charAt(0))
                && text.charAt(4) == '-' && text.charAt(7) == '-' && text.charAt(10) == 'T' && text.charAt(13) == ':'
                && text.charAt(16) == ':' && text.charAt(text.length() - 1) == 'Z';
        // Years with more than four digits, and malformed texts.
        return common ? parseCommon(text) : Instant.parse(text);
    }

    private static Instant parseCommon(String text) {
        LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        long second = number(text, 11, 13) * 3600L + number(text, 14, 16) * 60L + number(text, 17, 19);
        return Instant.ofEpochSecond(day.toEpochDay() * SECONDS_A_DAY + second, nanos(text));
    }

    private static int nanos(String text) {
        int digits = text.length() - FRACTION - 1;
        if (digits <= 0) {
            return 0;
        }
        int nanos = number(text, FRACTION, text.length() - 1);
        for (int i = digits; i < NANO_DIGITS; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
