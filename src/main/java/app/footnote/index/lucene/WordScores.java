package app.footnote.index.lucene;

import java.io.IOException;

/**
 * What the words of a question say about documents that were found; one number for each document.
 *
 * @param text BM25 of all words in the text; NaN where none is
 * @param headings BM25 of all words in the headings; NaN where none is
 * @param coverage which share of the question's mass is in text or headings
 */
record WordScores(double[] text, double[] headings, double[] coverage) {

    static WordScores of(WordQuery query, Found found) throws IOException {
        WordScores scores = new WordScores(found.nothing(), found.nothing(), new double[found.documents().length]);
        for (Word word : query.words()) {
            scores.add(found.scores(word, Field.TEXT), found.scores(word, Field.HEADINGS), query.share(word));
        }
        return scores;
    }

    private void add(double[] ofText, double[] ofHeadings, double share) {
        for (int i = 0; i < coverage.length; i++) {
            text[i] = sum(text[i], ofText[i]);
            headings[i] = sum(headings[i], ofHeadings[i]);
            if (!Double.isNaN(ofText[i]) || !Double.isNaN(ofHeadings[i])) {
                coverage[i] += share;
            }
        }
    }

    private static double sum(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : a + b;
    }
}
