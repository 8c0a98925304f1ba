package app.footnote.index.lucene.search;

import app.footnote.index.Candidate;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.search.MeaningSearch.Compared;
import app.footnote.index.lucene.store.IndexSnapshot;
import app.footnote.index.lucene.store.PassageDocument;
import app.footnote.index.lucene.store.PassageTokens;
import app.footnote.model.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** Finds the best passages by words and by vector, and then measures all of them in every way. */
public final class CandidateSearch {

    /** How much a word in the headings counts beside the same word in the text, when candidates are chosen by words. */
    private static final float WEIGHT_OF_HEADINGS = .5f;

    private final MeaningSearch meanings;

    public CandidateSearch(MeaningSearch meanings) {
        this.meanings = meanings;
    }

    /** The candidates, in the order of their notes and of their places in them. */
    public List<Candidate> candidates(IndexSnapshot snapshot, IndexQuery query) throws IOException, IndexException {
        WordQuery words = WordQuery.of(query.words(), snapshot);
        int[] byWords = byWords(snapshot, words, query);
        Compared compared = query.vector().isPresent()
                ? meanings.compare(snapshot, query.vector().get(), query, byWords)
                : Compared.withoutVector(snapshot, byWords);
        return measured(compared, words, query);
    }

    private static int[] byWords(IndexSnapshot snapshot, WordQuery words, IndexQuery query) throws IOException {
        Query best = words.scored(WEIGHT_OF_HEADINGS);
        Query inScope = query.scope().everything()
                ? best
                : new BooleanQuery.Builder()
                        .add(best, Occur.MUST)
                        .add(snapshot.filter(query.scope()), Occur.FILTER)
                        .build();
        TopScoreDocCollectorManager nobodyCounted = new TopScoreDocCollectorManager(query.depth(), query.depth());
        return Stream.of(snapshot.search(inScope, nobodyCounted).scoreDocs).mapToInt(hit -> hit.doc).toArray();
    }

    private static List<Candidate> measured(Compared compared, WordQuery words, IndexQuery query)
            throws IOException {
        FoundDocuments found = compared.found();
        Map<AnalysisLanguage, WordComparison> comparisons = comparisons(found, words, query);
        PassageTokens wording = new PassageTokens();
        List<Candidate> candidates = new ArrayList<>();
        found.visit(leaf -> {
            BinaryDocValues passages = PassageDocument.passages(leaf.reader());
            BinaryDocValues wordings = PassageDocument.wordings(leaf.reader());
            return (at, document) -> {
                passages.advanceExact(document);
                wordings.advanceExact(document);
                Passage passage = PassageDocument.passage(passages);
                wording.read(wordings.binaryValue());
                WordComparison comparison = Objects
                        .requireNonNull(comparisons.get(AnalysisLanguage.of(passage.language())));
                candidates.add(
                        new Candidate(
                                passage, comparison.inText(at), comparison.with(at, wording),
                                known(compared.cosines()[at])));
            };
        });
        return candidates;
    }

    private static Map<AnalysisLanguage, WordComparison> comparisons(FoundDocuments found, WordQuery words,
            IndexQuery query)
            throws IOException {
        WordSearch search = new WordSearch(found);
        Map<AnalysisLanguage, WordComparison> comparisons = new HashMap<>();
        for (AnalysisLanguage language : found.snapshot().languages()) {
            List<WordOccurrences> occurrences = new ArrayList<>();
            for (QueryWord word : words.of(language)) {
                occurrences.add(search.of(word));
            }
            comparisons.put(language, new WordComparison(language, query.words(), occurrences));
        }
        return comparisons;
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
