package app.footnote.index.lucene.store;

import app.footnote.index.lucene.language.Language;

/**
 * The two things of a passage that are searched by words. Each has one Lucene field per language, so that a word's
 * rarity is counted among texts of its language only: "die" is rare in English notes and everywhere in German ones.
 */
public enum Field {
    TEXT("text:"), HEADINGS("headings:");

    private final String prefix;

    Field(String prefix) {
        this.prefix = prefix;
    }

    /** The name of the Lucene field for a language. */
    public String in(Language language) {
        return prefix + language.code();
    }

    boolean holds(String luceneField) {
        return luceneField.startsWith(prefix);
    }

    /** The language of a Lucene field that this one {@link #holds}. */
    Language language(String luceneField) {
        return Language.of(luceneField.substring(prefix.length()));
    }
}
