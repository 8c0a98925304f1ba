package app.footnote.evaluation.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Other numbers, units and dates. */
final class ValueChanges {

    private static final String NOT_BEFORE = "(?<![\\p{L}\\p{N}.,:/–+&'-])";
    private static final String NOT_AFTER = "(?![\\p{L}\\p{N}–/:&-]|[.,]\\d)";
    private static final Pattern DIGITS = Pattern.compile(NOT_BEFORE + "\\d{1,9}(?:[.,]\\d+)*" + NOT_AFTER);
    private static final Pattern YEAR = Pattern.compile(NOT_BEFORE + "(?:1[0-9]|20)\\d\\d" + NOT_AFTER);
    private static final Pattern YEAR_FORM = Pattern.compile("(?:1[0-9]|20)\\d\\d");
    private static final Pattern CENTURY = Pattern.compile(
            NOT_BEFORE + "\\d{1,2}(?:(?:th|st|nd|rd)(?=[ -]century)|\\.(?= Jahrhundert))");
    private static final Pattern DAY = Pattern.compile(
            NOT_BEFORE + "\\d{1,2}(?=(?:\\. (?:Jan|Feb|März|Apr|Mai|Ju[nl]i|Aug|Sep|Okt|Nov|Dez))"
                    + "|(?: (?:Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec)[a-z]*\\b))"
                    + "|(?<=(?:January|February|March|April|May|June|July|August|September|October|November"
                    + "|December) )"
                    + "\\d{1,2}(?=\\b(?![.,]\\d))");

    private static final Map<ClaimLanguage, List<String>> NUMBER_WORDS = Map.of(
            ClaimLanguage.ENGLISH,
            List.of("two three four five six seven eight nine ten eleven twelve".split(" ")),
            ClaimLanguage.GERMAN,
            List.of("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(" ")));
    private static final Map<ClaimLanguage, List<String>> MONTHS = Map.of(
            ClaimLanguage.ENGLISH,
            List.of("January February March April May June July August September October November December".split(" ")),
            ClaimLanguage.GERMAN,
            List.of("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ")));
    private static final Map<ClaimLanguage, List<String>> WEEKDAYS = Map.of(
            ClaimLanguage.ENGLISH,
            List.of("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ")),
            ClaimLanguage.GERMAN,
            List.of("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(" ")));

    /** Units in rows of the same inflection and quantity. */
    private static final List<List<String>> UNITS = Stream.of("""
            millisecond|second|minute|hour|day|week|month|year|decade
            milliseconds|seconds|minutes|hours|days|weeks|months|years|decades
            ms|s|min
            kilometers|meters|centimeters|miles|feet|inches
            kilometres|metres|centimetres|miles|feet|inches
            kilometer|meter|mile|foot
            km|m|cm|mm
            kilograms|grams|milligrams|pounds|tons
            kg|mg|g
            bits|bytes|kilobytes|megabytes|gigabytes
            bit|byte|kilobyte|megabyte
            KB|MB|GB|TB
            thousand|million|billion
            dollars|euros|pounds
            hectares|acres
            MHz|GHz|kHz
            Millisekunden|Sekunden|Minuten|Stunden|Wochen
            Sekunde|Minute|Stunde|Woche
            Tage|Monate|Jahre|Jahrhunderte|Jahrzehnte
            Tagen|Monaten|Jahren|Jahrhunderten|Jahrzehnten
            Tag|Monat|Jahr
            Kilometer|Meter|Zentimeter|Millimeter
            Kilometern|Metern|Zentimetern
            Kilogramm|Gramm|Milligramm|Tonnen
            Millionen|Milliarden|Billionen
            Million|Milliarde
            Bit|Byte|Kilobyte|Megabyte|Gigabyte
            Dollar|Euro|Pfund
            Quadratkilometer|Hektar|Quadratmeter
            Quadratmeilen|Quadratkilometer
            """.split("\n")).map(row -> List.of(row.split("\\|"))).toList();
    private static final Pattern UNIT = Pattern.compile(
            "(?<=\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf|sechs|sieben|acht"
                    + "|neun|zehn))"
                    + " (\\p{L}+)\\b(?![-/])");

    private static final Pattern DOLLAR = Pattern.compile("\\$(?=\\d)");

    private static final Pattern LEAST = SentenceEdit.pattern(
            "(?:≥|\\b(?:at least|more than|over|above|after|since|minimum of|mindestens|mehr als|über|nach|seit|ab))"
                    + "[\\p{L} .]{0,12}$");
    private static final Pattern MOST = SentenceEdit.pattern(
            "(?:≤|\\b(?:at most|less than|fewer than|up to|under|below|before|until|by|within|maximum of|höchstens"
                    + "|maximal|weniger als|unter|bis|bis zu|vor|innerhalb))[\\p{L} .]{0,12}$");
    private static final Pattern VAGUE = SentenceEdit.pattern(
            "\\b(?:about|approximately|around|nearly|almost|roughly|some|circa|ca\\.|etwa|rund|ungefähr|fast"
                    + "|knapp|über"
                    + "|over|more than|mehr als) $");
    /** Differences that a reader of a vague number notices. */
    private static final BigDecimal VAGUE_FACTOR = new BigDecimal("1.5");
    private static final int LOOK_BACK = 30;
    /** Two statements with this share of common words may be about the same thing. */
    private static final double SAME_THING = 0.4;
    private static final List<Integer> YEARS_APART = List.of(-30, -11, -4, -2, 3, 6, 12, 20);
    private static final int LATEST_CENTURY = 21;
    private static final int LAST_DAY = 28;

    private ValueChanges() {
    }

    static List<String> numbers(StatementSentence sentence) {
        List<String> changed = SentenceEdit.eachMatch(DIGITS, sentence.text(), match -> otherDigits(match, sentence));
        String words = String.join("|", sentence.language().in(NUMBER_WORDS));
        return Stream.concat(
                changed.stream(),
                SentenceEdit.eachMatch(
                        SentenceEdit.pattern("(?<![\\p{L}-])(?:" + words + ")(?![\\p{L}-])"), sentence.text(),
                        match -> otherWords(match, sentence)).stream())
                .toList();
    }

    private static List<String> otherDigits(MatchResult match, StatementSentence sentence) {
        String number = match.group();
        String after = sentence.text().substring(match.end());
        boolean date = YEAR_FORM.matcher(number).matches() || isDay(match, sentence)
                || (sentence.isGerman() && after.startsWith(". J"));
        if (date) {
            return List.of();
        }
        List<String> others = new ArrayList<>();
        for (int i = 0; i < number.length(); i++) {
            if (Character.isDigit(number.charAt(i))) {
                for (char digit = i == 0 ? '1' : '0'; digit <= '9'; digit++) {
                    others.add(number.substring(0, i) + digit + number.substring(i + 1));
                }
            }
        }
        return others.stream().filter(other -> isOther(number, other, match, sentence)).toList();
    }

    private static boolean isDay(MatchResult number, StatementSentence sentence) {
        return DAY.matcher(sentence.text()).results().anyMatch(day -> day.start() == number.start());
    }

    private static List<String> otherWords(MatchResult match, StatementSentence sentence) {
        List<String> words = sentence.language().in(NUMBER_WORDS);
        String number = String.valueOf(words.indexOf(match.group().toLowerCase(Locale.ROOT)) + 2);
        return IntStream.range(0, words.size())
                .filter(i -> isOther(number, String.valueOf(i + 2), match, sentence))
                .mapToObj(words::get)
                .filter(word -> isAbsent(word, sentence))
                .toList();
    }

    /** Whether the other number makes the sentence false, and the note does not give it for the same thing. */
    private static boolean isOther(String number, String other, MatchResult match, StatementSentence sentence) {
        String before = sentence.text().substring(Math.max(0, match.start() - LOOK_BACK), match.start());
        BigDecimal old = value(number);
        BigDecimal changed = value(other);
        int order = changed.compareTo(old);
        boolean far = changed.compareTo(old.multiply(VAGUE_FACTOR)) >= 0
                || old.compareTo(changed.multiply(VAGUE_FACTOR)) >= 0;
        return order != 0
                && (order > 0 || !LEAST.matcher(before).find())
                && (order < 0 || !MOST.matcher(before).find())
                && (far || !VAGUE.matcher(before).find())
                && isAbsent(other, sentence);
    }

    private static BigDecimal value(String number) {
        return new BigDecimal(number.replaceAll("\\D", ""));
    }

    private static boolean isAbsent(String value, StatementSentence sentence) {
        return !SentenceEdit.words(sentence.text()).contains(value)
                && !sentence.note().relates(value, sentence, SAME_THING);
    }

    static List<String> units(StatementSentence sentence) {
        List<String> changed = new ArrayList<>(
                SentenceEdit.eachMatch(UNIT, sentence.text(), match -> otherUnits(match, sentence)));
        changed.addAll(SentenceEdit.eachMatch(DOLLAR, sentence.text(), _ -> List.of("€", "£")));
        return changed;
    }

    private static List<String> otherUnits(MatchResult match, StatementSentence sentence) {
        return UNITS.stream()
                .filter(row -> row.contains(match.group(1)))
                .flatMap(List::stream)
                .filter(unit -> !SentenceEdit.words(sentence.text()).contains(unit.toLowerCase(Locale.ROOT)))
                .map(unit -> " " + unit)
                .toList();
    }

    static List<String> dates(StatementSentence sentence) {
        String text = sentence.text();
        List<String> changed = new ArrayList<>();
        changed.addAll(
                SentenceEdit.eachMatch(
                        YEAR, text,
                        match -> YEARS_APART.stream()
                                .map(apart -> String.valueOf(Integer.parseInt(match.group()) + apart))
                                .filter(year -> isOther(match.group(), year, match, sentence))
                                .toList()));
        changed.addAll(SentenceEdit.eachMatch(CENTURY, text, match -> otherCenturies(match, sentence)));
        changed.addAll(
                SentenceEdit.eachMatch(
                        DAY, text,
                        match -> IntStream.rangeClosed(1, LAST_DAY)
                                .mapToObj(String::valueOf)
                                .filter(day -> isOther(match.group(), day, match, sentence))
                                .toList()));
        for (List<String> names : List.of(sentence.language().in(MONTHS), sentence.language().in(WEEKDAYS))) {
            // "May" at the beginning is a verb.
            changed.addAll(
                    SentenceEdit.eachMatch(
                            Pattern.compile("(?<!^)\\b(?:" + String.join("|", names) + ")\\b"), text,
                            _ -> names.stream()
                                    .filter(name -> isAbsent(name.toLowerCase(Locale.ROOT), sentence))
                                    .toList()));
        }
        return changed;
    }

    private static List<String> otherCenturies(MatchResult match, StatementSentence sentence) {
        String number = match.group().replaceAll("\\D", "");
        return IntStream.rangeClosed(1, LATEST_CENTURY)
                .mapToObj(String::valueOf)
                .filter(century -> isOther(number, century, match, sentence))
                .map(century -> sentence.isGerman() ? century + "." : ordinal(century))
                .filter(century -> isAbsent(century, sentence))
                .toList();
    }

    private static String ordinal(String number) {
        boolean teen = number.length() == 2 && number.startsWith("1");
        return number + switch (number.charAt(number.length() - 1)) {
            case '1' -> teen ? "th" : "st";
            case '2' -> teen ? "th" : "nd";
            case '3' -> teen ? "th" : "rd";
            default -> "th";
        };
    }
}
