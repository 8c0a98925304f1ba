package app.footnote.answer.check.grounding;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Brings numbers to one form: 1,000 and 1000 are the same, and so are "three" and 3. */
final class NumberNormalizer {

    /** From 0 on, by language; "ein" and "un" are articles far more often than numbers. */
    private static final List<String> COUNTING = List.of(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                    + " seventeen eighteen nineteen twenty",
            "null - zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
            "cero - dos tres cuatro cinco seis siete ocho nueve diez once doce",
            "zéro - deux trois quatre cinq six sept huit neuf dix onze douze",
            "- - dois três quatro cinco seis sete oito nove dez onze doze");

    private static final Map<String, String> WORDS = words();

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern THOUSANDS_WITH_POINTS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d+");
    private static final Pattern TRAILING_ZEROS = Pattern.compile("(\\.\\d*?)0+$");

    private NumberNormalizer() {
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (String language : COUNTING) {
            List<String> counted = List.of(language.split(" "));
            for (int i = 0; i < counted.size(); i++) {
                words.put(counted.get(i), String.valueOf(i));
            }
        }
        words.remove("-");
        return Map.copyOf(words);
    }

    /** The one form of a word that is a number in figures or a small one in letters. */
    static Optional<String> value(TextToken word) {
        return isFigures(word)
                ? Optional.of(figures(word.surface()))
                : Optional.ofNullable(WORDS.get(word.surface().toLowerCase(Locale.ROOT)));
    }

    /** Whether the word is a number in figures. */
    static boolean isFigures(TextToken word) {
        return Character.isDigit(word.surface().codePointAt(0));
    }

    private static String figures(String figures) {
        String value = figures;
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
