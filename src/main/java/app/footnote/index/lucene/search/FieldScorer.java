package app.footnote.index.lucene.search;

import app.footnote.index.lucene.store.IndexSnapshot;
import java.io.IOException;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermQuery;

/**
 * Makes the BM25 score of a term in the field of one language use the rarity of the word among all passages. Lucene
 * multiplies by the rarity in the field, which this divides by.
 */
final class FieldScorer {

    private FieldScorer() {
    }

    /** The boost for a term that occurs, so that its score is its frequency's part of BM25 times the importance. */
    static double boost(TermQuery query, double importance, IndexSnapshot snapshot) throws IOException {
        TermStates states = query.getTermStates();
        CollectionStatistics statistics = snapshot.collectionStatistics(query.getTerm().field());
        return importance / InverseDocumentFrequency.of(states.docFreq(), statistics.docCount());
    }
}
