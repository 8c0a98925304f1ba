package app.footnote.index.lucene.search;

import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.store.IndexSnapshot;
import app.footnote.index.lucene.store.SearchedField;
import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.TermQuery;

/**
 * A word of a question as one language analyses it. Immutable.
 *
 * @param weight the weight relative to the other words of the question
 * @param rarity the inverse document frequency among passages of the language, as BM25 defines it
 * @param inText finds the word in texts; its statistics are looked up once because they are used several times
 * @param inHeadings finds the word in headings
 */
record QueryWord(AnalysisLanguage language, String form, double weight, double rarity, TermQuery inText,
        TermQuery inHeadings) {

    static QueryWord of(String form, AnalysisLanguage language, double weight, IndexSnapshot snapshot)
            throws IOException {
        TermQuery inText = withStatistics(form, SearchedField.TEXT.luceneField(language), snapshot);
        TermQuery inHeadings = withStatistics(form, SearchedField.HEADINGS.luceneField(language), snapshot);
        int passages = snapshot.getIndexReader().getDocCount(SearchedField.TEXT.luceneField(language));
        double rarity = rarity(inText.getTermStates().docFreq(), passages);
        return new QueryWord(language, form, weight, rarity, inText, inHeadings);
    }

    private static TermQuery withStatistics(String form, String luceneField, IndexSnapshot snapshot)
            throws IOException {
        Term term = new Term(luceneField, form);
        return new TermQuery(term, TermStates.build(snapshot, term, true));
    }

    private static double rarity(int documentFrequency, int passages) {
        return Math.log(1 + (passages - documentFrequency + .5) / (documentFrequency + .5));
    }

    /** The share of the word in the question: weight times rarity. */
    double importance() {
        return weight * rarity;
    }
}
