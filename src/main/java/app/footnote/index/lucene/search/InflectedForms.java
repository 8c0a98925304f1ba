package app.footnote.index.lucene.search;

import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.store.IndexSnapshot;
import app.footnote.index.lucene.store.SearchedField;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Finds a word in passages whose language was guessed wrongly: the analysis of another language keeps the endings of
 * the word. Its stem in the question's language, with at most a short ending, is the same word in any language.
 */
record InflectedForms(Optional<AnalysisLanguage> questionLanguage, IndexSnapshot snapshot) {

    private static final int MIN_STEM = 4;
    private static final int MAX_ENDING = 3;
    private static final int MOST = 8;

    /**
     * Forms in the passages of a language.
     *
     * @param spelling the word as the student wrote it, in lower case
     */
    List<String> of(String spelling, AnalysisLanguage language) throws IOException {
        AnalysisLanguage source = questionLanguage.orElse(language);
        String stem = source.form(spelling);
        if (stem.length() < MIN_STEM || !stem.chars().allMatch(Character::isLetter)
                || !source.hasComparableSpelling(stem)) {
            return List.of();
        }
        String field = SearchedField.TEXT.luceneField(language);
        return new TermsWithPrefix(snapshot.getIndexReader(), field, MOST).find(stem)
                .stream()
                .filter(form -> form.length() <= stem.length() + MAX_ENDING)
                .toList();
    }
}
