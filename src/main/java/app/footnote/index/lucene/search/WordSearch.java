package app.footnote.index.lucene.search;

import app.footnote.index.lucene.store.IndexSnapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
        for (WordForm form : word.forms()) {
            if (form.terms().size() == 1) {
                add(form.terms().getFirst(), form.factor(), occurrences);
            } else {
                addSequence(form, occurrences);
            }
        }
        return occurrences;
    }

    private void add(SearchTerm term, double factor, WordOccurrences occurrences) throws IOException {
        double importance = factor * occurrences.word().importance();
        visit(term.inText(), PostingsEnum.POSITIONS, importance,
                (at, posting, score) -> occurrences.addInText(at, score, positions(posting), factor));
        visit(term.inHeadings(), PostingsEnum.FREQS, importance,
                (at, _, score) -> occurrences.addInHeadings(at, score, factor));
    }

    /** Adds documents in which the words of a form follow each other; in headings, their order does not count. */
    private void addSequence(WordForm form, WordOccurrences occurrences) throws IOException {
        List<WordOccurrences> each = new ArrayList<>();
        for (SearchTerm term : form.terms()) {
            WordOccurrences ofTerm = WordOccurrences.none(occurrences.word(), found.documents().length);
            add(term, form.factor(), ofTerm);
            each.add(ofTerm);
        }
        for (int i = 0; i < found.documents().length; i++) {
            int at = i;
            int[] starts = IntStream.of(each.getFirst().positions()[at])
                    .filter(start -> follow(form, each, at, start))
                    .toArray();
            if (starts.length > 0) {
                double score = each.stream().mapToDouble(term -> term.text()[at]).min().orElse(0);
                occurrences.addInText(at, score, starts, form.factor());
            }
            if (each.stream().allMatch(term -> term.inHeadings(at))) {
                double score = each.stream().mapToDouble(term -> term.headings()[at]).min().orElse(0);
                occurrences.addInHeadings(at, score, form.factor());
            }
        }
    }

    private static boolean follow(WordForm form, List<WordOccurrences> terms, int at, int start) {
        return IntStream.range(1, terms.size())
                .allMatch(i -> Arrays.binarySearch(terms.get(i).positions()[at], start + form.offsets().get(i)) >= 0);
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

    private void visit(TermQuery query, int flags, double importance, OccurrenceVisitor visitor) throws IOException {
        TermStates states = query.getTermStates();
        Term term = query.getTerm();
        if (states.docFreq() == 0) {
            return;
        }
        IndexSnapshot snapshot = found.snapshot();
        SimScorer scorer = snapshot.getSimilarity()
                .scorer(
                        (float) FieldScorer.boost(query, importance, snapshot),
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
