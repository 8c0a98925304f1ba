package app.footnote.read.split;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Counts tokens as the model does, except where it has none for a writing system and spells its words letter by letter:
 * there words are counted by their length. Passages sized in letters would be a sentence or less, too little to be
 * understood; and the vectors of such a model say as little of a short text as of a long one.
 */
public final class WordTokenCounter implements TokenCounter {

    /** Scripts whose words are known in whole or in large parts, or whose signs are words themselves. */
    private static final Set<UnicodeScript> OTHERS = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED,
            UnicodeScript.UNKNOWN,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA);

    /** About as many as a token of English has. */
    private static final int LETTERS_OF_A_TOKEN = 4;

    /** A model that knows a script has fewer tokens than one for so many letters. */
    private static final int SPELLED_LETTERS_OF_A_TOKEN = 2;

    /** A Hangul sign is a syllable of two or three letters. */
    private static final int LETTERS_OF_A_SYLLABLE = 2;

    private final TokenCounter model;

    public WordTokenCounter(TokenCounter model) {
        this.model = model;
    }

    @Override
    public int tokens(String text) {
        int letters = text.codePoints().map(WordTokenCounter::letters).sum();
        if (letters == 0) {
            return model.tokens(text);
        }
        int tokens = model.tokens(blanked(text, c -> letters(c) == 0));
        if (tokens <= letters / SPELLED_LETTERS_OF_A_TOKEN) {
            return model.tokens(text);
        }
        return model.tokens(blanked(text, c -> letters(c) > 0)) + Math.ceilDiv(letters, LETTERS_OF_A_TOKEN);
    }

    private static String blanked(String text, IntPredicate blank) {
        return text.codePoints()
                .map(c -> blank.test(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** 0 for what is counted by the model in any case. */
    private static int letters(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        if (OTHERS.contains(script)) {
            return 0;
        }
        return script == UnicodeScript.HANGUL ? LETTERS_OF_A_SYLLABLE : 1;
    }
}
