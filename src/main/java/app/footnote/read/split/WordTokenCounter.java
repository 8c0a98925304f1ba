package app.footnote.read.split;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Counts tokens as the embedding model does, with one exception: where the model has no tokens for the words of a
 * writing system and spells them letter by letter, words are counted by their length. Passages sized in letters would
 * be a sentence or less, too short to be understood, and the vectors of such a model represent a short text no better
 * than a long one. Safe for use by several threads.
 */
final class WordTokenCounter implements TokenCounter {

    /** Scripts for whose words models have tokens, or whose characters are words themselves. */
    private static final Set<UnicodeScript> COUNTED_BY_MODEL = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED,
            UnicodeScript.UNKNOWN,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA);

    /** About as many as an English token has. */
    private static final int LETTERS_PER_TOKEN = 4;

    /** A model whose tokens have fewer letters of a script than this spells its words. */
    private static final int MIN_LETTERS_PER_KNOWN_TOKEN = 2;

    /** A Hangul character is a syllable of two or three letters. */
    private static final int LETTERS_PER_HANGUL_SYLLABLE = 2;

    private final TokenCounter model;

    WordTokenCounter(TokenCounter model) {
        this.model = model;
    }

    @Override
    public int tokens(String text) {
        int letters = text.codePoints().map(WordTokenCounter::letters).sum();
        if (letters == 0) {
            return model.tokens(text);
        }
        int tokens = model.tokens(blanked(text, c -> letters(c) == 0));
        if (tokens <= letters / MIN_LETTERS_PER_KNOWN_TOKEN) {
            return model.tokens(text);
        }
        return model.tokens(blanked(text, c -> letters(c) > 0)) + Math.ceilDiv(letters, LETTERS_PER_TOKEN);
    }

    private static String blanked(String text, IntPredicate blank) {
        return text.codePoints()
                .map(c -> blank.test(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** 0 for characters that the model always counts. */
    private static int letters(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        if (COUNTED_BY_MODEL.contains(script)) {
            return 0;
        }
        return script == UnicodeScript.HANGUL ? LETTERS_PER_HANGUL_SYLLABLE : 1;
    }
}
