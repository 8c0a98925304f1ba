package app.footnote.index.lucene.store;

import app.footnote.index.lucene.language.AnalysisLanguage;

/**
 * The parts of a passage that are searched by words. Each has a Lucene field for each language, because each language
 * is analysed in another way.
 */
public enum SearchedField {
    TEXT("text:"), HEADINGS("headings:");

    private final String prefix;

    SearchedField(String prefix) {
        this.prefix = prefix;
    }

    /** The name of the Lucene field for a language. */
    public String luceneField(AnalysisLanguage language) {
        return prefix + language.code();
    }

    /** Whether a Lucene field is this field in some language. */
    boolean includes(String luceneField) {
        return luceneField.startsWith(prefix);
    }

    /** The language of a Lucene field that {@link #includes} accepts. */
    AnalysisLanguage language(String luceneField) {
        return AnalysisLanguage.of(luceneField.substring(prefix.length()));
    }
}
