package app.footnote.answer.suggest;

import app.footnote.model.Passage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the sentences of a note use the words of its headings: a heading has capitals and lacks articles, and its words
 * in a sentence do not. Immutable.
 */
final class NoteVocabulary {

    private static final Pattern WORD = Pattern.compile(
            "\\p{L}[\\p{L}\\p{M}\\p{N}+#]*(?:['’_./:-][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}+#]*)*");

    private static final String JOINERS = "'’_./:-";
    private static final String BEFORE_SENTENCES = "\n.!?:•–*-(\"“„";
    private static final double LEAST_SHARE_OF_INDEFINITE = .1;
    private static final double LEAST_SHARE_OF_DEFINITE = .5;
    private static final int LONGEST_ACRONYM = 5;
    private static final int LONGEST_WORD_AFTER_TERM = 3;

    private final String text;
    /** Of the same length as the text. */
    private final String lowerCase;
    private final boolean nounsHaveCapitals;

    /** @param passages of one note */
    NoteVocabulary(List<Passage> passages) {
        text = passages.stream().map(NoteVocabulary::body).collect(Collectors.joining("\n", "\n", "\n"));
        lowerCase = lowerCase(text);
        nounsHaveCapitals = passages.stream().anyMatch(passage -> passage.language().equals("de"));
    }

    /** The lines of a passage that are no headings. */
    private static String body(Passage passage) {
        return passage.text().lines()
                .filter(line -> !line.startsWith("#") && !passage.headings().contains(line.strip()))
                .collect(Collectors.joining("\n"));
    }

    private static String lowerCase(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Character.toLowerCase(chars[i]);
        }
        return new String(chars);
    }

    /** The title as a sentence would spell it; empty if it has only capitals and the note does not use its words. */
    Optional<String> inSentence(String title) {
        if (!isShouted(title)) {
            String name = WORD.matcher(title).replaceAll(this::usualSpelling);
            return Optional.of(isHalfSpelled(name) ? title : name);
        }
        boolean known = WORD.matcher(title).results().map(MatchResult::group)
                .allMatch(word -> spelling(word).isPresent() || word.length() == 1);
        return known
                ? Optional.of(
                        WORD.matcher(title).replaceAll(
                                word -> Matcher.quoteReplacement(spelling(word.group()).orElse(word.group()))))
                : Optional.empty();
    }

    private static boolean isShouted(String title) {
        return title.equals(title.toUpperCase(Locale.ROOT)) && !title.equals(title.toLowerCase(Locale.ROOT));
    }

    /** Whether the last word has a capital that other words have lost. German nouns always have one. */
    private boolean isHalfSpelled(String name) {
        return !nounsHaveCapitals && Character.isLowerCase(name.codePointAt(0))
                && isCapitalised(name.substring(name.lastIndexOf(' ') + 1));
    }

    private String usualSpelling(MatchResult word) {
        String found = word.group();
        return Matcher.quoteReplacement(isCapitalised(found) ? spelling(found).orElse(found) : found);
    }

    private static boolean isCapitalised(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0))
                && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
    }

    /** The most frequent spelling within sentences; empty if no sentence has the word. */
    private Optional<String> spelling(String word) {
        Map<String, Integer> spellings = new HashMap<>();
        occurrences(word).mapToObj(at -> used(word, at))
                .filter(used -> !isShouted(used) || used.length() <= LONGEST_ACRONYM)
                .forEach(used -> spellings.merge(used, 1, Integer::sum));
        occurrences(word).filter(this::beginsSentence).mapToObj(at -> used(word, at))
                .filter(NoteVocabulary::isCapitalised)
                .forEach(used -> spellings.computeIfPresent(used, (_, count) -> count > 1 ? count - 1 : null));
        return spellings.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private String used(String word, int at) {
        return text.substring(at, at + word.length());
    }

    /** Where a word or a term begins in the text, in any spelling. */
    private IntStream occurrences(String term) {
        String sought = lowerCase(term);
        IntPredicate whole = at -> isFree(at - 1, at - 2) && isFree(at + sought.length(), at + sought.length() + 1);
        return IntStream.iterate(
                lowerCase.indexOf(sought), at -> at >= 0, at -> lowerCase.indexOf(sought, at + sought.length()))
                .filter(whole);
    }

    /** Whether a char beside a word is not part of it, as in "redis" and "redis.conf". */
    private boolean isFree(int beside, int beyond) {
        char next = text.charAt(beside);
        boolean joins = JOINERS.indexOf(next) >= 0 && beyond >= 0 && beyond < text.length()
                && Character.isLetterOrDigit(text.charAt(beyond));
        return !Character.isLetterOrDigit(next) && !joins;
    }

    private boolean beginsSentence(int at) {
        int before = at - 1;
        while (text.charAt(before) == ' ') {
            before--;
        }
        return BEFORE_SENTENCES.indexOf(text.charAt(before)) >= 0;
    }

    /**
     * The article that the note uses before a term: an indefinite one before a term that is not part of a longer one,
     * or else a definite one if the term mostly has it; empty if it uses none.
     */
    Optional<String> article(String term, QuestionLanguage language) {
        int[] all = occurrences(term).toArray();
        Optional<String> indefinite = article(
                IntStream.of(all).filter(at -> endsAt(at + term.length())).toArray(), language.articles(),
                LEAST_SHARE_OF_INDEFINITE * all.length);
        return indefinite.isPresent()
                ? indefinite
                : article(all, language.definiteArticles(), LEAST_SHARE_OF_DEFINITE * all.length);
    }

    /** The first of the articles before a term, if more than this number of its occurrences have one. */
    private Optional<String> article(int[] occurrences, Set<String> articles, double least) {
        List<String> used = IntStream.of(occurrences).mapToObj(this::wordBefore).filter(articles::contains).toList();
        return used.size() > least ? Optional.of(used.getFirst()) : Optional.empty();
    }

    private String wordBefore(int at) {
        if (text.charAt(at - 1) != ' ') {
            return "";
        }
        int start = at - 1;
        while (Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return lowerCase.substring(start, at - 1);
    }

    /** Whether a term ends here: a mark follows, or a short word such as "is" or "of", but no other noun. */
    private boolean endsAt(int end) {
        if (text.charAt(end) != ' ') {
            return true;
        }
        int wordEnd = end + 1;
        while (Character.isLetter(text.charAt(wordEnd))) {
            wordEnd++;
        }
        return wordEnd - end - 1 <= LONGEST_WORD_AFTER_TERM;
    }
}
