package app.footnote.index.lucene.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Chinese, Japanese and Korean, which write words without spaces: each pair of neighbouring signs, which needs no
 * dictionary, and each sign alone, so that a word of one sign is found too.
 */
final class EastAsianTokenizer extends Analyzer {

    /** Signs that stand for syllables or words begin with the Hangul letters; Latin, Greek and others come before. */
    private static final int FIRST_SIGN = 0x1100;

    private static final int ALL_SCRIPTS = CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA
            | CJKBigramFilter.HANGUL;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer signs = new StandardTokenizer();
        TokenStream folded = new LowerCaseFilter(new CJKWidthFilter(signs));
        return new TokenStreamComponents(signs, new CJKBigramFilter(folded, ALL_SCRIPTS, true));
    }

    /**
     * How much a word counts beside a pair of signs. A word of a few signs is counted once for each of its pairs, and a
     * name or number in Latin letters only once, though it says as much; a sign alone says little.
     */
    static double weight(String word) {
        if (word.codePointAt(0) < FIRST_SIGN) {
            return 2;
        }
        return word.codePointCount(0, word.length()) == 1 ? .5 : 1;
    }

    /** Whether it is one sign or a pair of them. */
    static boolean isOfSigns(String word) {
        return word.charAt(0) >= FIRST_SIGN && word.length() <= 2;
    }
}
