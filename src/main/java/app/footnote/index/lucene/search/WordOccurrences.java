package app.footnote.index.lucene.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The occurrences of a word of a question in documents; each array has one element for each document.
 *
 * @param text the BM25 score of the word in the text; NaN if the text does not contain it
 * @param headings the same for the headings
 * @param positions the positions of the word in the text, ascending; empty if the text does not contain it
 * @param matches how well the document matches the word, from 0 to 1; 0 if it does not contain it
 */
record WordOccurrences(QueryWord word, double[] text, double[] headings, int[][] positions, double[] matches) {

    private static final int[] NO_POSITIONS = {};

    static WordOccurrences none(QueryWord word, int documents) {
        WordOccurrences none = new WordOccurrences(
                word, new double[documents], new double[documents], new int[documents][], new double[documents]);
        Arrays.fill(none.text, Double.NaN);
        Arrays.fill(none.headings, Double.NaN);
        Arrays.fill(none.positions, NO_POSITIONS);
        return none;
    }

    /** Adds an occurrence in the text. Of several forms of the word, the best match counts. */
    void addInText(int document, double score, int[] found, double match) {
        text[document] = inText(document) ? Math.max(text[document], score) : score;
        matches[document] = Math.max(matches[document], match);
        positions[document] = positions[document].length == 0
                ? found
                : IntStream.concat(IntStream.of(positions[document]), IntStream.of(found)).sorted().distinct()
                        .toArray();
    }

    /** Adds an occurrence in the headings. */
    void addInHeadings(int document, double score, double match) {
        headings[document] = inHeadings(document) ? Math.max(headings[document], score) : score;
        matches[document] = Math.max(matches[document], match);
    }

    boolean inText(int document) {
        return !Double.isNaN(text[document]);
    }

    boolean inHeadings(int document) {
        return !Double.isNaN(headings[document]);
    }
}
