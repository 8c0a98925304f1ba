package app.footnote.index.lucene.language;

import java.util.List;
import java.util.Set;

/**
 * The words of a text as the index compares them, for those who compare texts smaller than passages. Safe for use by
 * many threads.
 */
public final class WordStems {

    private WordStems() {
    }

    /**
     * The different words of the text without those that say nothing, each brought to its stem, in the order of the
     * text.
     *
     * @param language the text's language as an ISO 639-1 code, or {@code "und"}
     */
    public static Set<String> of(String text, String language) {
        return AnalysisLanguage.of(language).words(text);
    }

    /**
     * The same, in their order, each as often as it stands there.
     *
     * @param text in Unicode's form NFKC, so that places in it are known
     */
    public static List<Stem> inOrder(String text, String language) {
        return AnalysedText.of(text, AnalysisLanguage.of(language)).tokens()
                .stream()
                .map(token -> new Stem(token.form(), token.start(), token.end()))
                .toList();
    }

    /**
     * A word of a text in the form in which it is compared.
     *
     * @param start its first char, inclusive
     * @param end its last char, exclusive
     */
    public record Stem(String form, int start, int end) {
    }
}
