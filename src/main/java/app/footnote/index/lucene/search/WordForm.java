package app.footnote.index.lucene.search;

import app.footnote.index.lucene.language.AnalysedText;
import app.footnote.index.lucene.language.AnalysedText.Token;
import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.language.TermKind;
import app.footnote.index.lucene.store.IndexSnapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A word of a question as passages of one language may express it: by itself, or by other words. Immutable.
 *
 * @param terms the words, which follow each other in a passage
 * @param offsets the distance of each word from the first one, with stop words
 * @param factor how well a passage with this form matches, from 0 to 1; 1 for the word itself
 */
record WordForm(List<SearchTerm> terms, List<Integer> offsets, double factor) {

    WordForm {
        terms = List.copyOf(terms);
        offsets = List.copyOf(offsets);
    }

    static WordForm of(SearchTerm term, double factor) {
        return new WordForm(List.of(term), List.of(0), factor);
    }

    /** Analyses an expression in a language; empty if it has only stop words. */
    static Optional<WordForm> of(Expression expression, AnalysisLanguage language, IndexSnapshot snapshot)
            throws IOException {
        List<SearchTerm> terms = new ArrayList<>();
        List<Integer> offsets = new ArrayList<>();
        int first = 0;
        for (Token token : AnalysedText.of(expression.words(), language).tokens()) {
            if (token.kind() == TermKind.WORD) {
                first = terms.isEmpty() ? token.position() : first;
                terms.add(SearchTerm.of(token.form(), language, snapshot));
                offsets.add(token.position() - first);
            }
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(new WordForm(terms, offsets, expression.factor()));
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
