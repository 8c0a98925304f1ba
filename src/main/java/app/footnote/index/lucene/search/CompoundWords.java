package app.footnote.index.lucene.search;

import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.store.IndexSnapshot;
import app.footnote.index.lucene.store.PassageDocument;
import app.footnote.index.lucene.store.SearchedField;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * The compounds in the notes that contain a word, and the words in the notes that a compound consists of: a question
 * about "Datenbank" is also about "Datenbanksysteme", and one about "Prüfungsordnung" also about "Ordnung". The words
 * of the notes serve as the dictionary.
 */
final class CompoundWords {

    private static final int MIN_WORD = 5;
    private static final int MIN_PART = 4;
    private static final int MOST = 6;

    /** What may stand between the parts of a compound, the empty string first. */
    private static final List<String> LINKS = List.of("", "s", "n", "en", "es", "e", "er");

    private final AnalysisLanguage language;
    private final IndexReader reader;

    CompoundWords(AnalysisLanguage language, IndexSnapshot snapshot) {
        this.language = language;
        this.reader = snapshot.getIndexReader();
    }

    /** Forms of the language that are in the notes, without the word itself. */
    Set<String> of(String form) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        if (language.hasCompounds() && form.length() >= MIN_WORD && form.chars().allMatch(Character::isLetter)) {
            found.addAll(new TermsWithPrefix(reader, field(), MOST).find(form));
            String reversedField = PassageDocument.REVERSED + language.code();
            for (String reversed : new TermsWithPrefix(reader, reversedField, MOST).find(reversed(form))) {
                found.add(reversed(reversed));
            }
            addParts(form, found);
            found.remove(form);
        }
        return found;
    }

    private String field() {
        return SearchedField.TEXT.luceneField(language);
    }

    private static String reversed(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    private void addParts(String form, Set<String> found) throws IOException {
        for (int end = MIN_PART; end <= form.length() - MIN_PART; end++) {
            String last = form.substring(end);
            if (occurs(last)) {
                addFirst(form.substring(0, end), last, found);
            }
        }
    }

    private void addFirst(String first, String last, Set<String> found) throws IOException {
        for (String link : LINKS) {
            String word = first.substring(0, first.length() - (first.endsWith(link) ? link.length() : 0));
            if (first.endsWith(link) && word.length() >= MIN_PART && occurs(word)) {
                found.add(word);
                found.add(last);
                return;
            }
        }
    }

    private boolean occurs(String form) throws IOException {
        return reader.docFreq(new Term(field(), form)) > 0;
    }
}
