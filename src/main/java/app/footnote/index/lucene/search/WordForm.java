package app.footnote.index.lucene.search;

import java.io.IOException;
import java.util.List;

/**
 * A word of a question as passages of one language may express it: by itself, or by other words. Immutable.
 *
 * @param terms the words, which follow each other in a passage
 * @param factor how well a passage with this form matches, from 0 to 1; 1 for the word itself
 */
record WordForm(List<SearchTerm> terms, double factor) {

    WordForm {
        terms = List.copyOf(terms);
    }

    /** Whether there are passages with all words of the form. */
    boolean occurs() throws IOException {
        for (SearchTerm term : terms) {
            if (!term.occurs()) {
                return false;
            }
        }
        return true;
    }

    /** The number of passages with the rarest word of the form. */
    int textFrequency() throws IOException {
        int lowest = Integer.MAX_VALUE;
        for (SearchTerm term : terms) {
            lowest = Math.min(lowest, term.textFrequency());
        }
        return lowest;
    }
}
