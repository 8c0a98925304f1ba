package app.footnote.index.lucene.store;

import app.footnote.index.lucene.language.AnalysisLanguage;

/**
 * The two things of a passage that are searched by words. Each has one Lucene field per language, so that a word's
 * rarity is counted among texts of its language only: "die" is rare in English notes and everywhere in German ones.
 */
public enum SearchedField {
    TEXT("text:"), HEADINGS("headings:");

    private final String prefix;

    SearchedField(String prefix) {
        this.prefix = prefix;
    }

    /** The name of the Lucene field for a language. */
    public String in(AnalysisLanguage language) {
        return prefix + language.code();
    }

    boolean holds(String luceneField) {
        return luceneField.startsWith(prefix);
    }

    /** The language of a Lucene field that this one {@link #holds}. */
    AnalysisLanguage language(String luceneField) {
        return AnalysisLanguage.of(luceneField.substring(prefix.length()));
    }
}
