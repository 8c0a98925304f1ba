package app.footnote.index.lucene.language;

import static app.footnote.index.lucene.language.SpecialTerm.AddedForm.term;
import static app.footnote.index.lucene.language.SpecialTerm.AddedForm.word;

import app.footnote.index.lucene.language.SpecialTerm.AddedForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules for names that contain signs or digits: programming languages, trees, identifiers, courses and units. */
final class NamesWithSigns {

    private static final String NOT_IN_WORD_BEFORE = "(?<![\\p{L}\\p{N}_])";
    private static final String NOT_IN_WORD_AFTER = "(?![\\p{L}\\p{N}_])";

    /** What follows the sign of "B+ tree", "B+tree" and "A*", but not that of "a+b". */
    private static final String AFTER_LETTER_WITH_SIGN =
            "(?=[\\s.,;:!?)\\]\"“”'’$-]|$|\\p{L}{3}|\\p{IsHan}|\\p{IsHangul}|\\p{IsHiragana}|\\p{IsKatakana})";

    private static final String UNITS = "[nµμm]?s|min|h|[kKMGTP]?i?[bB]|bits?|[kMGT]?[bB]it|bytes?|[kMGT]?Hz"
            + "|[km]?g|[ckmn]?m|[km]?V|[km]?W|[mk]?A|[kM]?J|k?N|k?Pa|K|k?cal|m?mol|m?l";

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final int MIN_HUMP = 3;

    /** The sign of C♯ is also written as a number sign, that of B∗ as an asterisk. */
    static final List<TermRule> RULES = List.of(
            TermRule.replacing("(?<![\\p{L}\\p{N}+])(\\p{L}[\\p{L}\\p{N}]{0,9}\\+\\+)(\\d{2})?(?![\\p{L}\\p{N}+])",
                    NamesWithSigns::plusPlus),
            TermRule.replacing("(?<![\\p{L}\\p{N}#])([A-Za-z])[#♯](?![\\p{L}\\p{N}#])",
                    match -> List.of(term(lower(match.group(1)) + "#", TermKind.WORD))),
            TermRule.replacing("(?<![\\p{L}\\p{N}.])\\.(?i:net)" + NOT_IN_WORD_AFTER + "|(?<=[A-Za-z])\\.NET"
                    + NOT_IN_WORD_AFTER + "|" + NOT_IN_WORD_BEFORE + "(?i:dotnet)" + NOT_IN_WORD_AFTER,
                    _ -> List.of(term(".net", TermKind.WORD))),
            TermRule.replacing("(?<![\\p{L}\\p{N}+*∗^_)])([A-Za-z])\\^?\\{?([+*∗])\\}?" + AFTER_LETTER_WITH_SIGN,
                    match -> List.of(
                            term(lower(match.group(1)) + (match.group(2).equals("+") ? "+" : "*"), TermKind.WORD))),
            TermRule.adding(NOT_IN_WORD_BEFORE + "(\\p{L}{1,6})([ -]?)(\\d{1,4}\\p{Lu}?)" + NOT_IN_WORD_AFTER,
                    NamesWithSigns::lettersAndNumber),
            TermRule.adding(NOT_IN_WORD_BEFORE + "(\\d{1,6})(-?)(\\p{L}{2,4})" + NOT_IN_WORD_AFTER,
                    NamesWithSigns::numberAndLetters),
            TermRule.adding(NOT_IN_WORD_BEFORE + "(\\d{1,6}) (" + UNITS + ")" + NOT_IN_WORD_AFTER,
                    match -> List.of(term(lower(match.group(1) + match.group(2)), TermKind.JOINED))),
            TermRule.adding("(?<![\\p{L}\\p{N}_-])\\p{L}+(?:[-‐‑]\\p{L}{2,})+" + NOT_IN_WORD_AFTER,
                    match -> List.of(word(match.group().replaceAll("[-‐‑]", ""), TermKind.JOINED))),
            TermRule.adding(NOT_IN_WORD_BEFORE + "[A-Za-z][A-Za-z0-9]*(?:(?<=[a-z])[A-Z]|[._](?=[A-Za-z]))"
                    + "[A-Za-z0-9._]*", match -> parts(match.group())));

    private NamesWithSigns() {
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** "C++11" is about C++ too. */
    private static List<AddedForm> plusPlus(MatchResult match) {
        AddedForm name = term(lower(match.group(1)), TermKind.WORD);
        return match.group(2) == null ? List.of(name) : List.of(name, term(lower(match.group()), TermKind.PART));
    }

    /** "CS 102", "CS-102" and "CS102" are the same. With a space, only capitals are a name: not "page 12". */
    private static List<AddedForm> lettersAndNumber(MatchResult match) {
        String letters = match.group(1);
        String number = match.group(3);
        return switch (match.group(2)) {
            case "" -> letters.length() < 2
                    ? List.of()
                    : List.of(word(letters, TermKind.PART), term(lower(number), TermKind.PART));
            case " " -> letters.length() < 2 || number.length() < 2 || !letters.toUpperCase(Locale.ROOT).equals(letters)
                    ? List.of()
                    : List.of(term(lower(letters + number), TermKind.WHOLE));
            default -> List.of(term(lower(letters + number), TermKind.WHOLE));
        };
    }

    /** "2-SAT" and "2SAT", "10ms" and "10 ms". */
    private static List<AddedForm> numberAndLetters(MatchResult match) {
        return match.group(2).isEmpty()
                ? List.of(term(match.group(1), TermKind.PART), word(match.group(3), TermKind.PART))
                : List.of(term(lower(match.group(1) + match.group(3)), TermKind.WHOLE));
    }

    /** The parts of an identifier: "vec.push_back", "priorityQueue". */
    static List<AddedForm> parts(String identifier) {
        List<AddedForm> parts = new ArrayList<>();
        for (String segment : identifier.split("\\.")) {
            if (segment.length() > 1 && segment.contains("_") && !segment.equals(identifier)) {
                parts.add(word(segment, TermKind.PART));
            }
            Stream.of(segment.split("_"))
                    .flatMap(NamesWithSigns::humps)
                    .filter(part -> part.length() > 1 && !part.equals(identifier))
                    .forEach(part -> parts.add(word(part, TermKind.PART)));
        }
        return parts;
    }

    /** The word itself and its parts in camel case; parts of one or two letters are rather syllables: "LaTeX". */
    private static Stream<String> humps(String word) {
        String[] humps = HUMP.split(word);
        return humps.length == 1
                ? Stream.of(word)
                : Stream.concat(Stream.of(word), Stream.of(humps).filter(hump -> hump.length() >= MIN_HUMP));
    }
}
