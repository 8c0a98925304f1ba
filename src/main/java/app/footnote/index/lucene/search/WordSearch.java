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

/** Looks the words of a question up in documents that were found, whatever found them: once, in the postings. */
record WordSearch(FoundDocuments found) {

    private static final long NO_LENGTH = 1;

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

    /** Takes a document that has the word. */
    private interface Visitor {
        void visit(int at, PostingsEnum posting, double score) throws IOException;
    }

    private void visit(TermQuery query, int wanted, Visitor visitor, double weight) throws IOException {
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
            PostingsEnum postings = postings(states, term, leaf, wanted);
            NumericDocValues lengths = leaf.reader().getNormValues(term.field());
            return postings == null ? null : (at, document) -> {
                if (advance(postings, document)) {
                    long length = lengths != null && lengths.advanceExact(document) ? lengths.longValue() : NO_LENGTH;
                    visitor.visit(at, postings, scorer.score(postings.freq(), length));
                }
            };
        });
    }

    private static @Nullable PostingsEnum postings(
            TermStates states, Term term, LeafReaderContext leaf, int wanted) throws IOException {
        IOSupplier<TermState> supplier = states.get(leaf);
        TermState state = supplier == null ? null : supplier.get();
        if (state == null) {
            return null;
        }
        TermsEnum terms = leaf.reader().terms(term.field()).iterator();
        terms.seekExact(term.bytes(), state);
        return terms.postings(null, wanted);
    }

    private static boolean advance(PostingsEnum postings, int document) throws IOException {
        return (postings.docID() < document ? postings.advance(document) : postings.docID()) == document;
    }
}
