package app.footnote.index.lucene.search;

import app.footnote.index.lucene.language.AnalysisLanguage;
import java.util.List;

/**
 * A word of a question as one language analyses it. Immutable.
 *
 * @param form the analysed word
 * @param weight the weight relative to the other words of the question
 * @param rarity the inverse document frequency among all passages, as BM25 defines it
 * @param forms how passages may express the word; the first is the word itself
 */
record QueryWord(AnalysisLanguage language, String form, double weight, double rarity, List<WordForm> forms) {

    QueryWord {
        forms = List.copyOf(forms);
    }

    /** The share of the word in the question: weight times rarity. */
    double importance() {
        return weight * rarity;
    }
}
