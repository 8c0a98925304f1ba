package app.footnote.index.lucene.language;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.StopwordAnalyzerBase;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The analysis of a language for which Lucene has no stemmer of its own: removes the endings of nouns, adjectives and
 * verbs. Accents are removed first, because students omit them.
 */
final class SuffixAnalyzer extends StopwordAnalyzerBase {

    private static final int MIN_STEM = 3;

    /** Polish drops the vowel of "związek" in "związku". */
    private static final int MIN_STEM_BEFORE_VOWEL = 4;

    private final List<String> endings;

    private SuffixAnalyzer(CharArraySet stopWords, List<String> endings) {
        super(stopWords);
        this.endings = endings;
    }

    /** Reads the lists of stop words and of endings of a language. */
    static SuffixAnalyzer of(String language) {
        List<String> endings = words("endings-" + language + ".txt")
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return new SuffixAnalyzer(stopWords(language), endings);
    }

    static CharArraySet stopWords(String language) {
        return new CharArraySet(words("stop-words-" + language + ".txt").toList(), true);
    }

    private static Stream<String> words(String resource) {
        return LanguageResource.lines(resource).stream().flatMap(line -> Stream.of(line.split("\\s+")));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokens = new StandardTokenizer();
        TokenStream words = new StopFilter(new ASCIIFoldingFilter(new LowerCaseFilter(tokens)), stopwords);
        return new TokenStreamComponents(tokens, new StemFilter(words, this::stem));
    }

    private String stem(String word) {
        String stem = endings.stream()
                .filter(ending -> word.endsWith(ending) && word.length() - ending.length() >= MIN_STEM)
                .findFirst()
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .orElse(word);
        boolean movingVowel = stem.length() > MIN_STEM_BEFORE_VOWEL && (stem.endsWith("ek") || stem.endsWith("ec"));
        return movingVowel ? stem.substring(0, stem.length() - 2) + stem.charAt(stem.length() - 1) : stem;
    }
}
