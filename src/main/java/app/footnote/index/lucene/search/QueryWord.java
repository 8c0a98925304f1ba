package app.footnote.index.lucene.search;

import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.store.IndexSnapshot;
import app.footnote.index.lucene.store.SearchedField;
import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.TermQuery;

/**
 * A word of a question in the form that one language gives it.
 *
 * @param weight how much it counts beside the question's other words
 * @param rarity its inverse document frequency among passages of the language, as BM25 defines it
 * @param inText finds it in texts; looked up once, since it is needed several times
 * @param inHeadings finds it in headings
 */
record QueryWord(AnalysisLanguage language, String form, double weight, double rarity, TermQuery inText,
        TermQuery inHeadings) {

    static QueryWord of(String form, AnalysisLanguage language, double weight, IndexSnapshot snapshot)
            throws IOException {
        TermQuery inText = lookedUp(form, SearchedField.TEXT.in(language), snapshot);
        TermQuery inHeadings = lookedUp(form, SearchedField.HEADINGS.in(language), snapshot);
        int passages = snapshot.getIndexReader().getDocCount(SearchedField.TEXT.in(language));
        double rarity = rarity(inText.getTermStates().docFreq(), passages);
        return new QueryWord(language, form, weight, rarity, inText, inHeadings);
    }

    private static TermQuery lookedUp(String form, String luceneField, IndexSnapshot snapshot) throws IOException {
        Term term = new Term(luceneField, form);
        return new TermQuery(term, TermStates.build(snapshot, term, true));
    }

    private static double rarity(int having, int passages) {
        return Math.log(1 + (passages - having + .5) / (having + .5));
    }

    /** What it adds to what the question says. */
    double mass() {
        return weight * rarity;
    }
}
