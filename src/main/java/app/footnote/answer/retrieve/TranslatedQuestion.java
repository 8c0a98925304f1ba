package app.footnote.answer.retrieve;

import app.footnote.embed.Embedder;
import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.language.StopWords;
import app.footnote.index.lucene.language.WordStems;
import app.footnote.index.lucene.vocabulary.Cognates;
import app.footnote.index.lucene.vocabulary.StudyTerms;
import app.footnote.model.Passage;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Adds to a question in a language that the embedding model does not support the words that it can read. Names and most
 * technical terms are the same in all languages, and common study terms are translated. Immutable.
 */
public final class TranslatedQuestion {

    /** The built-in model supports English, and so do the models that read further languages. */
    private static final AnalysisLanguage ENGLISH = AnalysisLanguage.of("en");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_+#.-]*[\\p{L}\\p{M}\\p{N}+#]");

    private final String question;
    private final StopWords stopWords;
    private final Embedder embedder;

    public TranslatedQuestion(String question, Embedder embedder) {
        this.question = question;
        this.embedder = embedder;
        stopWords = StopWords.of(question, List.of());
    }

    /** Whether the model does not support the language of the question. */
    boolean isNeeded() {
        return stopWords.language().filter(language -> !embedder.supports(language.code())).isPresent();
    }

    /**
     * The question, followed by the words that the model can read; the question alone if the model supports its
     * language or if that is unknown.
     *
     * @param found passages with words of the question
     */
    public String text(List<Passage> found) {
        if (!isNeeded()) {
            return question;
        }
        Set<String> known = new HashSet<>();
        found.stream().filter(passage -> embedder.supports(passage.language()))
                .forEach(passage -> known.addAll(WordStems.of(passage.plain(), passage.language())));
        StringJoiner translated = new StringJoiner(" ").add(question);
        Matcher words = WORD.matcher(question);
        while (words.find()) {
            String word = words.group();
            if (!stopWords.contains(word.toLowerCase(Locale.ROOT))) {
                translation(word, stopWords.language().orElseThrow(), known).forEach(translated::add);
            }
        }
        return translated.toString();
    }

    /** What the word is called in English, preferably in the passages, or the word itself if the passages have it. */
    private static List<String> translation(String word, AnalysisLanguage language, Set<String> known) {
        List<String> terms = StudyTerms.translations(word, language, ENGLISH);
        List<String> used = Stream.of(terms, Cognates.english(word, language), List.of(word))
                .flatMap(List::stream)
                .filter(term -> isIn(known, term))
                .toList();
        return Stream.of(used, terms).flatMap(List::stream).limit(1).toList();
    }

    private static boolean isIn(Set<String> known, String word) {
        Set<String> stems = WordStems.of(word, ENGLISH.code());
        return !stems.isEmpty() && known.containsAll(stems);
    }
}
