package app.footnote.index.lucene.search;

import app.footnote.index.MissingWord;
import app.footnote.index.QueryText;
import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.store.IndexSnapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The words of a question as each language of the index analyses them. The language of a short question cannot be
 * detected reliably, and students also ask about German slides in English. A passage is scored with the words of its
 * own language only. Immutable.
 *
 * @param texts what the words are of
 * @param words the words of all languages
 * @param missing the words that no passage has
 */
record WordQuery(
        List<QueryText> texts, List<QueryWord> words, List<MissingWord> missing, IndexSnapshot snapshot) {

    static WordQuery of(List<QueryText> texts, IndexSnapshot snapshot) throws IOException {
        QuestionWords question = QuestionWords.of(texts, snapshot);
        List<QueryWord> words = new ArrayList<>();
        int limit = IndexSearcher.getMaxClauseCount() / (2 * Math.max(1, snapshot.languages().size()));
        for (AnalysisLanguage language : snapshot.languages()) {
            int clauses = 0;
            for (QueryWord word : byImportance(question.of(language))) {
                clauses += word.forms().stream().mapToInt(form -> form.terms().size()).sum();
                if (clauses <= limit) {
                    words.add(word);
                }
            }
        }
        return new WordQuery(texts, words, question.missing(), snapshot);
    }

    private static List<QueryWord> byImportance(List<QueryWord> words) {
        return words.stream()
                .sorted(Comparator.comparingDouble(QueryWord::importance).reversed().thenComparing(QueryWord::form))
                .toList();
    }

    /** The words of one language. */
    List<QueryWord> of(AnalysisLanguage language) {
        return words.stream().filter(word -> word.language() == language).toList();
    }

    /**
     * Scores passages by the words in their texts and headings. All words are clauses of one flat query, so that Lucene
     * can skip passages that cannot be among the best.
     *
     * @param headingsWeight the weight of a word in the headings relative to the text
     */
    Query query(double headingsWeight) throws IOException {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        for (QueryWord word : words) {
            List<Query> inText = new ArrayList<>();
            List<Query> inHeadings = new ArrayList<>();
            for (WordForm form : word.forms()) {
                double importance = form.factor() * word.importance();
                addIfPresent(form, SearchTerm::inText, importance, inText);
                addIfPresent(form, SearchTerm::inHeadings, headingsWeight * importance, inHeadings);
            }
            add(inText, builder);
            add(inHeadings, builder);
        }
        return builder.build();
    }

    private void addIfPresent(
            WordForm form, Function<SearchTerm, TermQuery> field, double importance, List<Query> clauses)
            throws IOException {
        List<TermQuery> terms = form.terms().stream().map(field).toList();
        double boost = Double.POSITIVE_INFINITY;
        for (TermQuery term : terms) {
            if (term.getTermStates().docFreq() == 0) {
                return;
            }
            boost = Math.min(boost, FieldScorer.boost(term, importance, snapshot) / terms.size());
        }
        clauses.add(new BoostQuery(terms.size() == 1 ? terms.getFirst() : phrase(terms, form), (float) boost));
    }

    private static Query phrase(List<TermQuery> terms, WordForm form) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int i = 0; i < terms.size(); i++) {
            phrase.add(terms.get(i).getTerm(), form.offsets().get(i));
        }
        return phrase.build();
    }

    private static void add(List<Query> alternatives, BooleanQuery.Builder builder) {
        if (alternatives.size() == 1) {
            builder.add(alternatives.getFirst(), Occur.SHOULD);
        } else if (!alternatives.isEmpty()) {
            builder.add(new DisjunctionMaxQuery(alternatives, 0), Occur.SHOULD);
        }
    }
}
