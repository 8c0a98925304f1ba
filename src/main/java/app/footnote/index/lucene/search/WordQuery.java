package app.footnote.index.lucene.search;

import app.footnote.index.QueryText;
import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.store.IndexSnapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * The words of a question as each language of the index analyses them. The language of a short question cannot be
 * detected reliably, and students also ask about German slides in English. A passage is scored with the words of its
 * own language only. Immutable.
 *
 * @param words the words of all languages
 */
record WordQuery(List<QueryWord> words) {

    static WordQuery of(List<QueryText> texts, IndexSnapshot snapshot) throws IOException {
        List<QueryWord> words = new ArrayList<>();
        int limit = IndexSearcher.getMaxClauseCount() / (2 * Math.max(1, snapshot.languages().size()));
        for (AnalysisLanguage language : snapshot.languages()) {
            of(texts, language, snapshot).stream()
                    .sorted(Comparator.comparingDouble(QueryWord::importance).reversed().thenComparing(QueryWord::form))
                    .limit(limit)
                    .forEach(words::add);
        }
        return new WordQuery(words);
    }

    private static List<QueryWord> of(List<QueryText> texts, AnalysisLanguage language, IndexSnapshot snapshot)
            throws IOException {
        Map<String, Double> weights = new HashMap<>();
        for (QueryText text : texts) {
            language.words(text.text())
                    .forEach(form -> weights.merge(form, text.weight() * language.weight(form), Math::max));
        }
        List<QueryWord> words = new ArrayList<>();
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            words.add(QueryWord.of(entry.getKey(), language, entry.getValue(), snapshot));
        }
        return words;
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
    Query query(float headingsWeight) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        for (QueryWord word : words) {
            float weight = (float) word.weight();
            builder.add(new BoostQuery(word.inText(), weight), Occur.SHOULD);
            builder.add(new BoostQuery(word.inHeadings(), headingsWeight * weight), Occur.SHOULD);
        }
        return builder.build();
    }
}
