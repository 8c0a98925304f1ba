package app.footnote.index.lucene.search;

import java.util.Arrays;

/**
 * A word of a question in documents that were found; the arrays have one entry for each document.
 *
 * @param text BM25 of the word in the text; NaN where it is not
 * @param headings the same in the headings
 * @param positions where it stands in the text, ascending; empty where it does not
 */
record WordOccurrences(QueryWord word, double[] text, double[] headings, int[][] positions) {

    private static final int[] NOWHERE = {};

    static WordOccurrences none(QueryWord word, int documents) {
        WordOccurrences none = new WordOccurrences(
                word, new double[documents], new double[documents], new int[documents][]);
        Arrays.fill(none.text, Double.NaN);
        Arrays.fill(none.headings, Double.NaN);
        Arrays.fill(none.positions, NOWHERE);
        return none;
    }

    boolean inText(int document) {
        return !Double.isNaN(text[document]);
    }

    boolean inHeadings(int document) {
        return !Double.isNaN(headings[document]);
    }
}
