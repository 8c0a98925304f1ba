package app.footnote.index.lucene.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Chinese, Japanese and Korean, which write words without spaces: a token for each pair of adjacent characters, which
 * needs no dictionary, and one for each character, so that words of one character are found too.
 */
final class EastAsianTokenizer extends Analyzer {

    /** Characters for syllables or words begin with the Hangul letters; Latin, Greek and other letters come before. */
    private static final int FIRST_CHARACTER = 0x1100;

    private static final int ALL_SCRIPTS = CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA
            | CJKBigramFilter.HANGUL;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer characters = new StandardTokenizer();
        TokenStream folded = new LowerCaseFilter(new CJKWidthFilter(characters));
        return new TokenStreamComponents(characters, new CJKBigramFilter(folded, ALL_SCRIPTS, true));
    }

    /**
     * The weight of a token relative to a pair of characters. A word of several characters counts once for each of its
     * pairs. A name or number in Latin letters counts only once although it says as much, and therefore weighs more; a
     * single character says little and weighs less.
     */
    static double weight(String word) {
        if (word.codePointAt(0) < FIRST_CHARACTER) {
            return 2;
        }
        return word.codePointCount(0, word.length()) == 1 ? .5 : 1;
    }

    /** Whether a token is one East Asian character or a pair of them. */
    static boolean isCharacters(String word) {
        return word.charAt(0) >= FIRST_CHARACTER && word.length() <= 2;
    }
}
