package app.footnote.index.lucene.search;

import app.footnote.index.IndexException;
import app.footnote.index.lucene.store.NoteEdition;
import app.footnote.index.lucene.store.PassageKey;
import java.util.List;
import java.util.Map;

/** Compares a question's vector with vectors that are stored elsewhere. */
public interface RemoteVectors {

    /**
     * The cosines of the nearest passages and of some others. Passages without a vector are missing in the result.
     *
     * @param question the question's vector
     * @param scope the notes to search
     * @param count the number of nearest passages to find
     * @param others passages that were found by words
     */
    Map<PassageKey, Double> cosines(float[] question, List<NoteEdition> scope, int count, List<PassageKey> others)
            throws IndexException;
}
