package app.footnote.answer.name;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of months in the languages of the interface and of most notes. */
final class MonthNames {

    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"), Locale.of("pt"), Locale.ITALIAN,
            Locale.of("pl"), Locale.of("uk"));

    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (Locale language : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                    numbers.put(NameWord.form(month.getDisplayName(style, language)), month.getValue());
                }
            }
        }
        return Map.copyOf(numbers);
    }

    /** The number of a month from 1 to 12; 0 if the word is not the name of a month. */
    static int number(String form) {
        return NUMBERS.getOrDefault(form, 0);
    }
}
