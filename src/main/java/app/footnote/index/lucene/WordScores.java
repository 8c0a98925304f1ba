package app.footnote.index.lucene;

import java.io.IOException;

/**
 * What the words of a question say about documents that were found; one number for each document.
 *
 * @param text BM25 of all words in the text; NaN where none is
 * @param headings BM25 of all words in the headings; NaN where none is
 */
record WordScores(double[] text, double[] headings) {

    static WordScores of(WordQuery query, Found found) throws IOException {
        WordScores scores = new WordScores(found.nothing(), found.nothing());
        for (Word word : query.words()) {
            scores.add(found.scores(word, Field.TEXT), found.scores(word, Field.HEADINGS));
        }
        return scores;
    }

    private void add(double[] ofText, double[] ofHeadings) {
        for (int i = 0; i < text.length; i++) {
            text[i] = sum(text[i], ofText[i]);
            headings[i] = sum(headings[i], ofHeadings[i]);
        }
    }

    private static double sum(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : a + b;
    }
}
