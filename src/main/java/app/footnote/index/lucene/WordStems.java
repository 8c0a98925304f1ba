package app.footnote.index.lucene;

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
        return Language.of(language).words(text);
    }
}
