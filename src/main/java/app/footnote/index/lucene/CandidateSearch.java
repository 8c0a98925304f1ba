package app.footnote.index.lucene;

import app.footnote.index.Agreement;
import app.footnote.index.Candidate;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.lucene.Meanings.Compared;
import app.footnote.model.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/** Finds the best passages by words and by vector, and then measures all of them in every way. */
final class CandidateSearch {

    /** How much a word in the headings counts beside the same word in the text, when candidates are chosen by words. */
    private static final float WEIGHT_OF_HEADINGS = .5f;

    private final Meanings meanings;

    CandidateSearch(Meanings meanings) {
        this.meanings = meanings;
    }

    /** The candidates, in the order of their notes and of their places in them. */
    List<Candidate> candidates(Snapshot snapshot, IndexQuery query) throws IOException, IndexException {
        WordQuery words = WordQuery.of(query.words(), snapshot);
        int[] byWords = byWords(snapshot, words, query);
        Compared compared = query.vector().isPresent()
                ? meanings.compare(snapshot, query.vector().get(), query, byWords)
                : Compared.withoutVector(snapshot, byWords);
        return measured(compared, words, query);
    }

    private static int[] byWords(Snapshot snapshot, WordQuery words, IndexQuery query) throws IOException {
        Query best = new BooleanQuery.Builder()
                .add(words.in(Field.TEXT), Occur.SHOULD)
                .add(new BoostQuery(words.in(Field.HEADINGS), WEIGHT_OF_HEADINGS), Occur.SHOULD)
                .build();
        Query inScope = query.scope().everything()
                ? best
                : new BooleanQuery.Builder()
                        .add(best, Occur.MUST)
                        .add(snapshot.filter(query.scope()), Occur.FILTER)
                        .build();
        return Stream.of(snapshot.search(inScope, query.depth()).scoreDocs).mapToInt(hit -> hit.doc).toArray();
    }

    private static List<Candidate> measured(Compared compared, WordQuery words, IndexQuery query)
            throws IOException {
        Found found = compared.found();
        WordScores scores = WordScores.of(words, found);
        StoredFields stored = found.snapshot().storedFields();
        Map<Language, Comparison> comparisons = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < found.documents().length; i++) {
            Passage passage = PassageDocument.read(stored.document(found.documents()[i]));
            Agreement agreement = comparisons
                    .computeIfAbsent(
                            Language.of(passage.language()),
                            language -> new Comparison(language, query.words(), words))
                    .with(passage, known(scores.text()[i]).orElse(0), known(scores.headings()[i]).orElse(0));
            candidates.add(new Candidate(passage, known(scores.text()[i]), agreement, known(compared.cosines()[i])));
        }
        return candidates;
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
