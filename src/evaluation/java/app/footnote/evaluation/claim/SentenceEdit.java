package app.footnote.evaluation.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Edits a sentence at one place. */
final class SentenceEdit {

    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.,:/-]*(?<![.,:'’-])");

    private SentenceEdit() {
    }

    /** A pattern that ignores case, in all alphabets. */
    static Pattern pattern(String expression) {
        return Pattern.compile(expression, FLAGS);
    }

    /** The sentence once for each match and each of its replacements. */
    static List<String> eachMatch(Pattern pattern, String text, Function<MatchResult, List<String>> replacements) {
        List<String> edited = new ArrayList<>();
        for (MatchResult match : pattern.matcher(text).results().toList()) {
            for (String replacement : replacements.apply(match)) {
                edited.add(
                        text.substring(0, match.start()) + withCase(replacement, match.group())
                                + text.substring(match.end()));
            }
        }
        return edited;
    }

    /** The replacement, capitalised if the original is. */
    static String withCase(String replacement, String original) {
        return !original.isEmpty() && Character.isUpperCase(original.codePointAt(0))
                ? capitalised(replacement)
                : replacement;
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The sentence from a clause without its mark at the end. */
    static String sentence(String clause) {
        return capitalised(clause.strip().replaceFirst("[,;:.]+$", "")) + ".";
    }

    /** The words in lower case. */
    static List<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group().toLowerCase(Locale.ROOT)).toList();
    }

    static Set<String> wordSet(String text) {
        return words(text).stream().collect(Collectors.toSet());
    }

    static Set<String> list(String words) {
        return Set.copyOf(List.of(words.strip().split("\\s+")));
    }
}
