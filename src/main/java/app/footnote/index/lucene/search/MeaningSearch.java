package app.footnote.index.lucene.search;

import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.lucene.store.IndexSnapshot;
import java.io.IOException;
import java.util.stream.IntStream;

/** Finds passages by their vectors, wherever these are stored. */
@FunctionalInterface
interface MeaningSearch {

    /**
     * Finds documents by meaning, and computes the cosines of these documents and of those found by words.
     *
     * @param question the question's vector
     */
    Compared compare(IndexSnapshot snapshot, float[] question, IndexQuery query, int[] byWords)
            throws IOException, IndexException;

    /**
     * Documents with their cosines.
     *
     * @param found the documents that were found by words, by meaning, or both
     * @param cosines the cosine of each document; NaN for documents without a vector
     */
    record Compared(FoundDocuments found, double[] cosines) {

        static Compared withoutVector(IndexSnapshot snapshot, int[] byWords) {
            FoundDocuments found = FoundDocuments.of(snapshot, IntStream.of(byWords));
            return new Compared(found, found.unknownValues());
        }
    }
}
