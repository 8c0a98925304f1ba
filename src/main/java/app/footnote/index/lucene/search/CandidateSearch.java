package app.footnote.index.lucene.search;

import app.footnote.index.Candidate;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.LateInteraction;
import app.footnote.index.MissingWord;
import app.footnote.index.QueryText;
import app.footnote.index.TokenMatch;
import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.search.MeaningSearch.Compared;
import app.footnote.index.lucene.store.IndexSnapshot;
import app.footnote.index.lucene.store.PassageDocument;
import app.footnote.index.lucene.store.PassageTokens;
import app.footnote.model.Passage;
import app.footnote.model.TokenSigns;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * Finds the best passages by words and by vector, and computes all measures for each. Safe for use by several threads.
 */
public final class CandidateSearch {

    /** The weight of a word in the headings relative to the text, for the choice of candidates by words. */
    private static final double HEADINGS_WEIGHT = .5;

    private final MeaningSearch meaningSearch;

    /** The words of the last question, which is often searched for in several scopes. */
    private volatile WeakReference<WordQuery> lastWords = new WeakReference<>(null);

    private CandidateSearch(MeaningSearch meaningSearch) {
        this.meaningSearch = meaningSearch;
    }

    /** Searches vectors in the index itself. */
    public static CandidateSearch local() {
        return local(LocalVectorSearch.EXACT_UP_TO_PASSAGES);
    }

    /** @param exactUpTo up to this number of passages, all vectors are compared */
    static CandidateSearch local(int exactUpTo) {
        return new CandidateSearch(new LocalVectorSearch(exactUpTo));
    }

    /** Searches vectors that are stored elsewhere. */
    public static CandidateSearch remote(RemoteVectors vectors) {
        return new CandidateSearch(new RemoteVectorSearch(vectors));
    }

    /** The candidates in the order of their documents. */
    public List<Candidate> candidates(IndexSnapshot snapshot, IndexQuery query) throws IOException, IndexException {
        WordQuery words = words(snapshot, query.words());
        QuotedPhrases phrases = QuotedPhrases.of(query.words());
        int[] byWords = byWords(snapshot, words, query, MatchAllDocsQuery.INSTANCE);
        if (!phrases.isEmpty()) {
            int[] quoting = byWords(snapshot, words, query, phrases.query(snapshot));
            byWords = IntStream.concat(IntStream.of(byWords), IntStream.of(quoting)).distinct().toArray();
        }
        Compared compared = query.vector().isPresent()
                ? meaningSearch.compare(snapshot, query.vector().get(), query, byWords)
                : Compared.withoutVector(snapshot, byWords);
        return judged(measured(compared, words, query), phrases);
    }

    /** The words of a text that no passage has. The words of the last question are not analysed again. */
    public List<MissingWord> missingWords(IndexSnapshot snapshot, String text) throws IOException {
        return words(snapshot, List.of(new QueryText(text, 1))).missing();
    }

    /** The words of a text that no passage has. */
    public static List<MissingWord> missing(IndexSnapshot snapshot, String text) throws IOException {
        return WordQuery.of(List.of(new QueryText(text, 1)), snapshot).missing();
    }

    private WordQuery words(IndexSnapshot snapshot, List<QueryText> texts) throws IOException {
        WordQuery last = lastWords.get();
        if (last != null && last.snapshot() == snapshot && last.texts().equals(texts)) {
            return last;
        }
        WordQuery words = WordQuery.of(texts, snapshot);
        lastWords = new WeakReference<>(words);
        return words;
    }

    /**
     * Marks the candidates without the phrases that the question has in quotation marks if others have them. They stay,
     * because a name in quotation marks is inflected in many languages.
     */
    private static List<Candidate> judged(List<Candidate> candidates, QuotedPhrases phrases) {
        if (phrases.isEmpty() || candidates.stream().noneMatch(candidate -> phrases.areIn(candidate.passage()))) {
            return candidates;
        }
        return candidates.stream()
                .map(candidate -> phrases.areIn(candidate.passage())
                        ? candidate
                        : candidate.withMissingQuote(phrases.words()))
                .toList();
    }

    /** @param filter what the documents must match too */
    private static int[] byWords(IndexSnapshot snapshot, WordQuery words, IndexQuery query, Query filter)
            throws IOException {
        BooleanQuery.Builder filtered = new BooleanQuery.Builder()
                .add(words.query(HEADINGS_WEIGHT), Occur.MUST)
                .add(filter, Occur.FILTER)
                .add(snapshot.filter(query.scope()), Occur.FILTER);
        TopScoreDocCollectorManager collector = new TopScoreDocCollectorManager(query.depth(), query.depth());
        return Stream.of(snapshot.search(filtered.build(), collector).scoreDocs).mapToInt(hit -> hit.doc).toArray();
    }

    private static List<Candidate> measured(Compared compared, WordQuery words, IndexQuery query)
            throws IOException {
        FoundDocuments found = compared.found();
        Map<AnalysisLanguage, WordComparison> comparisons = comparisons(found, words, query);
        Optional<LateInteraction> wordVectors = query.vector().isEmpty() || query.tokens().isEmpty()
                ? Optional.empty()
                : Optional.of(new LateInteraction(query.tokens()));
        PassageTokens tokens = new PassageTokens();
        List<Candidate> candidates = new ArrayList<>();
        found.visit(leaf -> {
            BinaryDocValues passages = PassageDocument.passages(leaf.reader());
            BinaryDocValues tokenValues = PassageDocument.tokens(leaf.reader());
            BinaryDocValues signs = PassageDocument.signs(leaf.reader());
            return (at, document) -> {
                passages.advanceExact(document);
                tokenValues.advanceExact(document);
                Passage passage = PassageDocument.passage(passages);
                tokens.read(tokenValues.binaryValue());
                AnalysisLanguage language = PassageDocument.analysedAs(passage, leaf.reader(), document);
                WordComparison comparison = Objects.requireNonNull(comparisons.get(language));
                candidates.add(
                        new Candidate(
                                passage, comparison.textScore(at), comparison.features(at, tokens), 0,
                                optional(compared.cosines()[at]),
                                signs.advanceExact(document)
                                        ? match(wordVectors, PassageDocument.tokenSigns(signs))
                                        : Optional.empty()));
            };
        });
        return candidates;
    }

    private static Optional<TokenMatch> match(Optional<LateInteraction> question, TokenSigns signs) {
        return question.flatMap(vectors -> vectors.match(signs));
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

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
