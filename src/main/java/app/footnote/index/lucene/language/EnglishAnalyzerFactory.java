package app.footnote.index.lucene.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.StopwordAnalyzerBase;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The analysis of English, which differs from Lucene's in two ways. It drops "how", "what" and "does", which are in
 * every question and in few notes. And it reduces words to dictionary forms (Krovetz) instead of cutting them:
 * "rebalanced" and "rebalancing" get the same form, which the usual stemmer separates, and "university" and "universe"
 * do not.
 */
final class EnglishAnalyzerFactory extends StopwordAnalyzerBase {

    /** Words that are spelt as a contraction without its apostrophe. */
    private static final Set<String> OTHER_WORDS = Set.of("hell", "id", "ill", "shed", "shell", "wed", "well", "were");

    EnglishAnalyzerFactory() {
        super(stopWordList());
    }

    private static CharArraySet stopWordList() {
        try (InputStream words = SnowballFilter.class.getResourceAsStream("english_stop.txt")) {
            CharArraySet list = CharArraySet
                    .copy(WordlistLoader.getSnowballWordSet(Objects.requireNonNull(words)));
            list.addAll(contractions(list));
            return list;
        } catch (IOException e) {
            throw new UncheckedIOException("A list of words is missing from the program", e);
        }
    }

    /** Contractions as they are typed in a hurry: "whats", "isnt". */
    private static List<String> contractions(CharArraySet words) {
        return words.stream()
                .map(word -> new String((char[]) word))
                .filter(word -> word.indexOf('\'') >= 0)
                .map(word -> word.replace("'", ""))
                .filter(word -> !OTHER_WORDS.contains(word))
                .toList();
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokens = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(tokens));
        return new TokenStreamComponents(tokens, new KStemFilter(new StopFilter(words, stopwords)));
    }
}
