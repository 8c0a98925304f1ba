package app.footnote.answer.check.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Normalizes numbers: 1,000 and 1000 are equal, and so are "three" and 3. */
public final class NumberNormalizer {

    /** The words for 0, 1, 2, … in each language; "ein" and "un" are missing because they are usually articles. */
    private static final List<String> NUMBER_WORDS = List.of(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                    + " seventeen eighteen nineteen twenty",
            "null - zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
            "cero - dos tres cuatro cinco seis siete ocho nueve diez once doce",
            "zéro - deux trois quatre cinq six sept huit neuf dix onze douze",
            "- - dois três quatro cinco seis sete oito nove dez onze doze");

    private static final Map<String, String> VALUES = values();

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern THOUSANDS_WITH_POINTS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d+");
    private static final Pattern TRAILING_ZEROS = Pattern.compile("(\\.\\d*?)0+$");

    private NumberNormalizer() {
    }

    private static Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        for (String language : NUMBER_WORDS) {
            List<String> counted = List.of(language.split(" "));
            for (int i = 0; i < counted.size(); i++) {
                values.put(counted.get(i), String.valueOf(i));
            }
        }
        values.remove("-");
        return Map.copyOf(values);
    }

    /** The normalized number; empty if the word is not a number. */
    public static Optional<String> value(TextToken word) {
        return isNumeric(word)
                ? Optional.of(normalized(word.surface()))
                : Optional.ofNullable(VALUES.get(word.surface().toLowerCase(Locale.ROOT)));
    }

    /** Whether the word is written in digits. */
    public static boolean isNumeric(TextToken word) {
        return Character.isDigit(word.surface().codePointAt(0));
    }

    private static String normalized(String number) {
        String value = number;
        if (THOUSANDS.matcher(value).matches()) {
            value = value.replace(",", "");
        } else if (THOUSANDS_WITH_POINTS.matcher(value).matches() && value.chars().filter(c -> c == '.').count() > 1) {
            value = value.replace(".", "").replace(',', '.');
        } else if (DECIMAL_COMMA.matcher(value).matches()) {
            value = value.replace(',', '.');
        }
        return TRAILING_ZEROS.matcher(value).replaceFirst("$1").replaceFirst("\\.$", "");
    }
}
