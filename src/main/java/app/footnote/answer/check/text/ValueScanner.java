package app.footnote.answer.check.text;

import app.footnote.answer.check.text.TextValue.Bound;
import app.footnote.answer.check.text.TextValue.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the values of a text. Values do not overlap: the first rule that matches a place wins. Not thread-safe. */
public final class ValueScanner {

    private static final String NOT_IN_WORD_BEFORE = "(?<![\\p{L}\\p{N}_])";
    private static final String NOT_IN_WORD_AFTER = "(?![\\p{L}\\p{N}_])";

    /** "O(n log n)", "Θ(n^2)". */
    private static final Pattern COMPLEXITY = Pattern.compile(
            NOT_IN_WORD_BEFORE + "\\\\?(?:Theta|Omega|[OoΘΩ])\\s?\\(((?:[^()\\n]|\\([^()\\n]{0,30}\\)){1,40})\\)");
    private static final Pattern NOT_IN_COMPLEXITY = Pattern.compile("\\\\[a-z]+(?<!log)|[\\s\\\\{}_^*·⋅×()]");
    private static final Pattern DAY_FIRST = Pattern.compile(
            NOT_IN_WORD_BEFORE + "(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})" + NOT_IN_WORD_AFTER);
    private static final Pattern YEAR_FIRST = Pattern.compile(
            NOT_IN_WORD_BEFORE + "(\\d{4})-(\\d{2})-(\\d{2})" + NOT_IN_WORD_AFTER);
    /** "CS-101", "CS 101", "P1", "x86", "IPv6". With a space, only capitals are a code: not "page 12". */
    private static final Pattern CODE = Pattern.compile(
            NOT_IN_WORD_BEFORE + "(?:\\p{L}{1,8}-?\\d{1,5}\\p{L}?|\\p{Lu}{2,6} \\d{2,5})" + NOT_IN_WORD_AFTER);
    /** "C++", "C#", "B+", "A*", and a capital alone, as in "C" or "B-tree". */
    private static final Pattern LETTER = Pattern.compile(
            NOT_IN_WORD_BEFORE + "(?:\\p{L}(?:\\+\\+|[#♯])|\\p{Lu}[+*∗]?)(?![\\p{L}\\p{N}+#'’.]|[*]{2})");
    private static final String NOT_LETTERS = "AI";
    private static final Pattern NEGATIVE = Pattern.compile("(?:^|[\\s(\\[=:])[-−–]$");
    private static final Pattern LEAST = Pattern.compile(
            "(?:≥|>=?|\\b(?:at least|more than|no less than|over|above|mindestens|mehr als|über|minimum))\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MOST = Pattern.compile(
            "(?:≤|<=?|\\b(?:at most|less than|fewer than|no more than|up to|under|below|höchstens|maximal"
                    + "|weniger als|unter|bis zu))\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_BOUND = 16;

    /** Words before the names of rooms and buildings. */
    private static final Set<String> PLACES = Set.of(
            "room", "hall", "building", "theatre", "office", "raum", "saal", "hörsaal", "gebäude");

    private final TokenizedText text;
    private final boolean namesAreCapitalised;
    private final List<TextValue> values = new ArrayList<>();

    private ValueScanner(TokenizedText text, boolean namesAreCapitalised) {
        this.text = text;
        this.namesAreCapitalised = namesAreCapitalised;
    }

    /**
     * The values in the order of the text.
     *
     * @param namesAreCapitalised whether capitalised words are names; not in German, which capitalises all nouns
     */
    public static List<TextValue> in(TokenizedText text, boolean namesAreCapitalised) {
        ValueScanner scanner = new ValueScanner(text, namesAreCapitalised);
        scanner.scan();
        return scanner.values.stream().sorted(Comparator.comparingInt(TextValue::start)).toList();
    }

    private void scan() {
        addAll(COMPLEXITY, match -> List.of(value(Kind.COMPLEXITY, complexity(match.group(1)), match, 0)));
        addAll(DAY_FIRST, match -> date(match, 1, 2, 3));
        addAll(YEAR_FIRST, match -> date(match, 3, 2, 1));
        addAll(LETTER, ValueScanner::letter);
        addAll(CODE, match -> List.of(code(match)));
        for (int i = 0; i < text.words().size(); i++) {
            addWord(i);
        }
    }

    private void addAll(Pattern pattern, Function<MatchResult, List<TextValue>> values) {
        pattern.matcher(text.text()).results().map(values).forEach(found -> {
            if (found.stream().noneMatch(value -> isTaken(value.start(), value.end()))) {
                this.values.addAll(found);
            }
        });
    }

    private boolean isTaken(int start, int end) {
        return values.stream().anyMatch(value -> value.start() < end && start < value.end());
    }

    private static TextValue value(Kind kind, String key, MatchResult match, int group) {
        return TextValue.of(kind, key, match.start(group), match.end(group));
    }

    private static String complexity(String inner) {
        return NOT_IN_COMPLEXITY.matcher(inner.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static List<TextValue> date(MatchResult match, int day, int month, int year) {
        return List.of(
                value(Kind.NUMBER, number(match.group(day)), match, day),
                value(Kind.MONTH, number(match.group(month)), match, month),
                value(Kind.NUMBER, match.group(year), match, year));
    }

    private static String number(String digits) {
        return String.valueOf(Integer.parseInt(digits));
    }

    private static List<TextValue> letter(MatchResult match) {
        return match.group().length() == 1 && NOT_LETTERS.contains(match.group())
                ? List.of()
                : List.of(value(Kind.LETTER, lower(match.group()).replace('♯', '#').replace('∗', '*'), match, 0));
    }

    /** One letter with a number can be a letter with an exponent, which differs from the letter alone. */
    private static TextValue code(MatchResult match) {
        String code = lower(match.group()).replaceAll("[- ]", "");
        return value(Character.isDigit(code.charAt(1)) ? Kind.LETTER : Kind.CODE, code, match, 0);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private void addWord(int i) {
        TextToken word = text.words().get(i);
        if (isTaken(word.start(), word.end())) {
            return;
        }
        Optional<String> number = NumberNormalizer.value(word);
        Optional<String> month = CalendarNames.month(word);
        Optional<String> weekday = CalendarNames.weekday(word);
        if (number.isPresent()) {
            values.add(number(i, number.get()));
        } else if (month.isPresent()) {
            values.add(TextValue.of(Kind.MONTH, month.get(), word.start(), word.end()));
        } else if (weekday.isPresent()) {
            values.add(TextValue.of(Kind.WEEKDAY, weekday.get(), word.start(), word.end()));
        } else if (i > 0 && word.isCapitalised() && isPlaceBefore(word, text.words().get(i - 1))) {
            values.add(TextValue.of(Kind.PLACE, word.key(), word.start(), word.end()));
        } else if (namesAreCapitalised && word.isContent() && word.isCapitalised()) {
            values.add(TextValue.of(Kind.NAME, word.stem(), word.start(), word.end()));
        }
    }

    private static boolean isPlaceBefore(TextToken name, TextToken label) {
        return name.start() == label.end() + 1 && PLACES.contains(label.surface().toLowerCase(Locale.ROOT));
    }

    private TextValue number(int i, String number) {
        TextToken word = text.words().get(i);
        String before = text.text().substring(Math.max(0, word.start() - LONGEST_BOUND), word.start());
        String sign = NEGATIVE.matcher(before).find() && NumberNormalizer.isNumeric(word) ? "-" : "";
        Bound bound = LEAST.matcher(before).find()
                ? Bound.LEAST
                : MOST.matcher(before).find() ? Bound.MOST : Bound.NONE;
        return new TextValue(
                Kind.NUMBER, sign + number, MeasurementUnits.after(text.words(), i), bound, word.start(), word.end());
    }
}
