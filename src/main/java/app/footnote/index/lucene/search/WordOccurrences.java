package app.footnote.index.lucene.search;

import java.util.Arrays;

/**
 * The occurrences of a word of a question in documents; each array has one element for each document.
 *
 * @param text the BM25 score of the word in the text; NaN if the text does not contain it
 * @param headings the same for the headings
 * @param positions the positions of the word in the text, ascending; empty if the text does not contain it
 */
record WordOccurrences(QueryWord word, double[] text, double[] headings, int[][] positions) {

    private static final int[] NO_POSITIONS = {};

    static WordOccurrences none(QueryWord word, int documents) {
        WordOccurrences none = new WordOccurrences(
                word, new double[documents], new double[documents], new int[documents][]);
        Arrays.fill(none.text, Double.NaN);
        Arrays.fill(none.headings, Double.NaN);
        Arrays.fill(none.positions, NO_POSITIONS);
        return none;
    }

    boolean inText(int document) {
        return !Double.isNaN(text[document]);
    }

    boolean inHeadings(int document) {
        return !Double.isNaN(headings[document]);
    }
}
