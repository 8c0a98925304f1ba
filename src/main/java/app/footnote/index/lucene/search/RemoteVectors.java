package app.footnote.index.lucene.search;

import app.footnote.index.IndexException;
import app.footnote.index.lucene.store.NoteEdition;
import app.footnote.index.lucene.store.PassageKey;
import java.util.List;
import java.util.Map;

/** Compares a question with vectors that are not kept beside the words. */
public interface RemoteVectors {

    /**
     * The cosines of passages with the question's vector: of those that are nearest to it, and of some others. A
     * passage without vector has none.
     *
     * @param scope the notes that are searched
     * @param count how many of the nearest to find
     * @param others passages that were found by their words
     */
    Map<PassageKey, Double> cosines(float[] question, List<NoteEdition> scope, int count, List<PassageKey> others)
            throws IndexException;
}
