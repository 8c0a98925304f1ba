package app.footnote.index.lucene.search;

import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.lucene.store.IndexSnapshot;
import java.io.IOException;
import java.util.stream.IntStream;

/** Finds passages by their vectors, wherever these are kept. */
@FunctionalInterface
interface MeaningSearch {

    /**
     * Adds to the documents that were found by words those that are found by meaning, and measures all of them.
     *
     * @param question the question's vector
     */
    Compared compare(IndexSnapshot snapshot, float[] question, IndexQuery query, int[] byWords)
            throws IOException, IndexException;

    /**
     * Documents with their meaning.
     *
     * @param found by words, by meaning, or both
     * @param cosines one for each document; NaN where it has no vector
     */
    record Compared(FoundDocuments found, double[] cosines) {

        static Compared withoutVector(IndexSnapshot snapshot, int[] byWords) {
            FoundDocuments found = FoundDocuments.of(snapshot, IntStream.of(byWords));
            return new Compared(found, found.nothing());
        }
    }
}
