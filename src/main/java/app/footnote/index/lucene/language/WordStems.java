package app.footnote.index.lucene.language;

import java.util.List;
import java.util.Set;

/**
 * The words of a text as the index compares them, for comparing texts that are shorter than passages. Safe for use by
 * several threads.
 */
public final class WordStems {

    private WordStems() {
    }

    /**
     * The distinct stems of the text's words without stop words, in the order of the text.
     *
     * @param language the text's language as an ISO 639-1 code, or {@code "und"} if it is unknown
     */
    public static Set<String> of(String text, String language) {
        return AnalysisLanguage.of(language).words(text);
    }

    /**
     * The stems of all words of the text without stop words, in order and with repetitions.
     *
     * @param text a text in Unicode normalization form NFKC, to which the offsets refer
     */
    public static List<Stem> inOrder(String text, String language) {
        return AnalysedText.of(text, AnalysisLanguage.of(language)).tokens()
                .stream()
                .filter(token -> token.kind() == TermKind.WORD)
                .map(token -> new Stem(token.form(), token.start(), token.end()))
                .toList();
    }

    /**
     * The stem of a word in a text. Immutable.
     *
     * @param start the first char of the word, inclusive
     * @param end the last char of the word, exclusive
     */
    public record Stem(String form, int start, int end) {
    }
}
