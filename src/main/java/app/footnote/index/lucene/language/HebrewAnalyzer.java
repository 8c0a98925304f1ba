package app.footnote.index.lucene.language;

import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.StopwordAnalyzerBase;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The analysis of Hebrew: removes vowel points, the endings of the plural and of the feminine, and the letters for
 * "and", "the", "in", "to", "from", "that" and "as", which are written together with the next word.
 */
final class HebrewAnalyzer extends StopwordAnalyzerBase {

    private static final String POINTS = "[\\u0591-\\u05C7\"'׳״]";
    private static final String FINAL_LETTERS = "ךםןףץ";
    private static final String PLAIN_LETTERS = "כמנפצ";
    private static final String PREFIXES = "והבלמשכ";
    private static final int MIN_STEM = 3;

    /** Shorter words begin with these letters more often by themselves. */
    private static final int MIN_STEM_AFTER_PREFIX = 4;

    HebrewAnalyzer() {
        super(SuffixAnalyzer.stopWords("he"));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokens = new StandardTokenizer();
        TokenStream words = new StopFilter(new LowerCaseFilter(tokens), stopwords);
        return new TokenStreamComponents(tokens, new StemFilter(words, HebrewAnalyzer::stem));
    }

    private static String stem(String word) {
        return withPlainLetters(withoutPrefixes(withoutEnding(word.replaceAll(POINTS, ""))));
    }

    private static String withoutEnding(String word) {
        for (String ending : new String[]{"ים", "ות", "ה", "ת"}) {
            if (word.endsWith(ending) && word.length() - ending.length() >= MIN_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static String withoutPrefixes(String word) {
        int start = 0;
        while (word.length() - start > MIN_STEM_AFTER_PREFIX && PREFIXES.indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        return word.substring(start);
    }

    private static String withPlainLetters(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int last = word.length() - 1;
        int letter = FINAL_LETTERS.indexOf(word.charAt(last));
        return letter < 0 ? word : word.substring(0, last) + PLAIN_LETTERS.charAt(letter);
    }
}
