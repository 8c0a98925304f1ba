package app.footnote.answer.check.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of months and weekdays in the languages that the checks support. */
final class CalendarNames {

    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH, Locale.GERMAN, Locale.of("es"), Locale.FRENCH, Locale.of("pt"));
    private static final int SHORTEST_ABBREVIATION = 3;

    private static final Map<String, String> MONTHS = months();
    private static final Map<String, String> WEEKDAYS = weekdays();

    private CalendarNames() {
    }

    private static Map<String, String> months() {
        Map<String, String> names = new HashMap<>();
        for (Locale language : LANGUAGES) {
            for (Month month : Month.values()) {
                String full = month.getDisplayName(TextStyle.FULL, language).toLowerCase(Locale.ROOT);
                names.putIfAbsent(full, String.valueOf(month.getValue()));
                if (language.equals(Locale.ENGLISH)) {
                    names.putIfAbsent(full.substring(0, SHORTEST_ABBREVIATION), String.valueOf(month.getValue()));
                }
            }
        }
        return Map.copyOf(names);
    }

    private static Map<String, String> weekdays() {
        Map<String, String> names = new HashMap<>();
        for (Locale language : LANGUAGES) {
            for (DayOfWeek day : DayOfWeek.values()) {
                String full = day.getDisplayName(TextStyle.FULL, language).toLowerCase(Locale.ROOT);
                names.putIfAbsent(full, String.valueOf(day.getValue()));
                names.putIfAbsent(full + "s", String.valueOf(day.getValue()));
            }
        }
        return Map.copyOf(names);
    }

    /** The number of the month with this name. The name of a month is capitalised in English and German. */
    static Optional<String> month(TextToken word) {
        return word.isCapitalised() ? Optional.ofNullable(MONTHS.get(lower(word))) : Optional.empty();
    }

    static Optional<String> weekday(TextToken word) {
        return word.isCapitalised() ? Optional.ofNullable(WEEKDAYS.get(lower(word))) : Optional.empty();
    }

    private static String lower(TextToken word) {
        return word.surface().toLowerCase(Locale.ROOT);
    }
}
