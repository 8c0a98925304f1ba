package app.footnote.library.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads what {@link Instant#toString} writes. A catalogue has three of them for each note and is read at each start,
 * when Java's own reading, which knows all forms there are, is not compiled yet and takes longer than all else.
 */
final class InstantFormat {

    private static final int SECONDS_A_DAY = 24 * 60 * 60;
    private static final int WITHOUT_FRACTION = "2026-01-31T23:59:59Z".length();
    private static final int FRACTION = "2026-01-31T23:59:59.".length();
    private static final int NANO_DIGITS = 9;

    private InstantFormat() {
    }

    /** @throws RuntimeException if the text is none of an instant */
    static Instant parse(String text) {
        boolean usual = text.length() >= WITHOUT_FRACTION && Character.isDigit(text.charAt(0))
                && text.charAt(4) == '-' && text.charAt(7) == '-' && text.charAt(10) == 'T' && text.charAt(13) == ':'
                && text.charAt(16) == ':' && text.charAt(text.length() - 1) == 'Z';
        // A year of more than four digits, or what is no instant at all.
        return usual ? usual(text) : Instant.parse(text);
    }

    private static Instant usual(String text) {
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
