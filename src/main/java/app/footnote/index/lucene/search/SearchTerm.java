package app.footnote.index.lucene.search;

import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.store.IndexSnapshot;
import app.footnote.index.lucene.store.SearchedField;
import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.TermQuery;

/**
 * An analysed word in the fields of one language. Its statistics are looked up once, because they are used several
 * times. Immutable.
 *
 * @param inText finds the word in texts
 * @param inHeadings finds the word in headings
 */
record SearchTerm(TermQuery inText, TermQuery inHeadings) {

    static SearchTerm of(String form, AnalysisLanguage language, IndexSnapshot snapshot) throws IOException {
        return new SearchTerm(
                withStatistics(form, SearchedField.TEXT.luceneField(language), snapshot),
                withStatistics(form, SearchedField.HEADINGS.luceneField(language), snapshot));
    }

    private static TermQuery withStatistics(String form, String luceneField, IndexSnapshot snapshot)
            throws IOException {
        Term term = new Term(luceneField, form);
        return new TermQuery(term, TermStates.build(snapshot, term, true));
    }

    /** The number of passages with the word in their text. */
    int textFrequency() throws IOException {
        return inText.getTermStates().docFreq();
    }

    boolean occurs() throws IOException {
        return textFrequency() > 0 || inHeadings.getTermStates().docFreq() > 0;
    }
}
