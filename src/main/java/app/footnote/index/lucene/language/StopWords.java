package app.footnote.index.lucene.language;

import app.footnote.index.lucene.language.AnalysedText.Token;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The stop words of a question in its language, which is the language with the most stop words in the question.
 * Immutable.
 *
 * @param language empty if the question has no stop words
 * @param words in lower case
 */
public record StopWords(Optional<AnalysisLanguage> language, Set<String> words) {

    /** Languages in which students often ask, whatever the language of their notes is. */
    private static final List<AnalysisLanguage> COMMON = Stream.of("en", "de", "es", "fr", "pt", "it", "pl", "uk")
            .map(AnalysisLanguage::of)
            .toList();

    /** A single letter or name in a question may be a stop word of a language that the question is not in. */
    private static final int MIN_IN_ANOTHER_LANGUAGE = 2;

    public StopWords {
        words = Set.copyOf(words);
    }

    /** @param languages the languages of the notes, which are preferred if several languages have as many stop words */
    public static StopWords of(String question, Collection<AnalysisLanguage> languages) {
        String normalized = NormalizedText.of(question);
        List<Token> all = AnalysedText.words(normalized, AnalysisLanguage.of(""));
        Set<AnalysisLanguage> compared = new LinkedHashSet<>(languages);
        compared.addAll(COMMON);
        StopWords most = new StopWords(Optional.empty(), Set.of());
        for (AnalysisLanguage language : compared) {
            Set<String> omitted = omitted(normalized, all, language);
            int least = languages.contains(language) ? 1 : MIN_IN_ANOTHER_LANGUAGE;
            if (omitted.size() >= Math.max(least, most.words.size() + 1)) {
                most = new StopWords(Optional.of(language), omitted);
            }
        }
        return most;
    }

    /** The words that the analysis of a language leaves out. */
    private static Set<String> omitted(String text, List<Token> all, AnalysisLanguage language) {
        Set<Integer> kept = AnalysedText.words(text, language).stream().map(Token::start).collect(Collectors.toSet());
        Set<String> omitted = new HashSet<>();
        for (Token word : all) {
            if (!kept.contains(word.start())) {
                omitted.add(text.substring(word.start(), word.end()).toLowerCase(Locale.ROOT));
            }
        }
        return omitted;
    }

    public boolean contains(String word) {
        return words.contains(word);
    }
}
