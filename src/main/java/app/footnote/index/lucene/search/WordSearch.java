package app.footnote.index.lucene.search;

import app.footnote.index.lucene.store.IndexSnapshot;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/** Finds the words of a question in documents that any search has found, by one pass over the postings. Immutable. */
record WordSearch(FoundDocuments found) {

    /** The norm of a field without norms, as Lucene defines it. */
    private static final long DEFAULT_NORM = 1;

    WordOccurrences of(QueryWord word) throws IOException {
        WordOccurrences occurrences = WordOccurrences.none(word, found.documents().length);
        visit(word.inText(), PostingsEnum.POSITIONS, (at, posting, score) -> {
            occurrences.text()[at] = score;
            occurrences.positions()[at] = positions(posting);
        }, word.weight());
        visit(word.inHeadings(), PostingsEnum.FREQS, (at, posting, score) -> occurrences.headings()[at] = score,
                word.weight());
        return occurrences;
    }

    private static int[] positions(PostingsEnum posting) throws IOException {
        int[] positions = new int[posting.freq()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = posting.nextPosition();
        }
        return positions;
    }

    /** Visits a document that contains the word. */
    private interface OccurrenceVisitor {
        void visit(int at, PostingsEnum posting, double score) throws IOException;
    }

    private void visit(TermQuery query, int flags, OccurrenceVisitor visitor, double weight) throws IOException {
        TermStates states = query.getTermStates();
        Term term = query.getTerm();
        if (states.docFreq() == 0) {
            return;
        }
        IndexSnapshot snapshot = found.snapshot();
        SimScorer scorer = snapshot.getSimilarity()
                .scorer(
                        (float) weight,
                        snapshot.collectionStatistics(term.field()),
                        snapshot.termStatistics(term, states.docFreq(), states.totalTermFreq()));
        found.visit(leaf -> {
            PostingsEnum postings = postings(states, term, leaf, flags);
            NumericDocValues norms = leaf.reader().getNormValues(term.field());
            return postings == null ? null : (at, document) -> {
                if (advance(postings, document)) {
                    long norm = norms != null && norms.advanceExact(document) ? norms.longValue() : DEFAULT_NORM;
                    visitor.visit(at, postings, scorer.score(postings.freq(), norm));
                }
            };
        });
    }

    private static @Nullable PostingsEnum postings(
            TermStates states, Term term, LeafReaderContext leaf, int flags) throws IOException {
        IOSupplier<TermState> supplier = states.get(leaf);
        TermState state = supplier == null ? null : supplier.get();
        if (state == null) {
            return null;
        }
        TermsEnum terms = leaf.reader().terms(term.field()).iterator();
        terms.seekExact(term.bytes(), state);
        return terms.postings(null, flags);
    }

    private static boolean advance(PostingsEnum postings, int document) throws IOException {
        return (postings.docID() < document ? postings.advance(document) : postings.docID()) == document;
    }
}
