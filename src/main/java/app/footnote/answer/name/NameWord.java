package app.footnote.answer.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or a number of a name or a question. Immutable.
 *
 * @param form in lower case, without accents and leading zeros; "ö", "oe" and "o" are the same
 * @param start the first char in the text, inclusive
 * @param end the last char, exclusive
 */
record NameWord(String form, int start, int end) {

    /** C++, C#, B+ and numbers are words; the end of a word in camel case and a digit after letters begin another. */
    private static final Pattern WORD = Pattern.compile(
            "\\p{L}(?:\\+\\+|[#+*](?![\\p{L}\\p{N}]))"
                    + "|\\p{Lu}+(?=\\p{Lu}\\p{Ll})|\\p{L}\\p{M}*(?:(?!(?<=\\p{Ll})\\p{Lu})[\\p{L}\\p{M}])*"
                    + "|\\d+(?:\\p{L}(?!\\p{L})|\\p{Lu}{2,}(?!\\p{Ll}))?");
    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");
    private static final Pattern LETTER = Pattern.compile("\\p{L}[+*]?");
    private static final Pattern JOINT = Pattern.compile("[+*] ?|-");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DIGRAPH = Pattern.compile("([aou])e(?!\\p{L}?$)");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");

    static List<NameWord> of(String text) {
        List<NameWord> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            NameWord word = new NameWord(form(matcher.group()), matcher.start(), matcher.end());
            if (!words.isEmpty() && words.getLast().isOrdinalBefore(word)) {
                continue;
            }
            if (!words.isEmpty() && words.getLast().isJoinedWith(word, text)) {
                words.add(words.removeLast().joinedWith(word));
            }
            words.add(word);
        }
        return words;
    }

    /** Whether the next word is the ending of this number, as in "7th". */
    private boolean isOrdinalBefore(NameWord next) {
        return isNumber() && end == next.start && ORDINAL_ENDINGS.contains(next.form);
    }

    /** The letter of "B+ tree", "B-tree" and "k-means" belongs to the next word. */
    private boolean isJoinedWith(NameWord next, String text) {
        String gap = text.substring(start + 1, next.start);
        return LETTER.matcher(form).matches() && JOINT.matcher(gap).matches() && !next.isNumber();
    }

    private NameWord joinedWith(NameWord next) {
        return new NameWord(form.charAt(0) + next.form, start, end);
    }

    /** The form of one word. */
    static String form(String word) {
        String folded = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
        String lower = folded.toLowerCase(Locale.ROOT).replace("ß", "ss").replace("ł", "l");
        if (lower.equals("c++")) {
            return "cpp";
        }
        return LEADING_ZEROS.matcher(DIGRAPH.matcher(lower).replaceAll("$1")).replaceFirst("");
    }

    boolean isNumber() {
        return Character.isDigit(form.charAt(0)) && form.chars().allMatch(Character::isDigit);
    }

    /** Whether the word can stand after a type of note: the 7 of "lecture 7", the B of "exam B". */
    boolean isLabel() {
        return isNumber() || form.length() == 1;
    }

    boolean isYear() {
        return form.length() == 4 && isNumber() && (form.startsWith("19") || form.startsWith("20"));
    }
}
