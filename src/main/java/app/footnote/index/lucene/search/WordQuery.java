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
 * The words of a question, in the form that each language of the index gives them: which language a short question is
 * in cannot be told reliably, and German slides are asked about in English too. A passage is in one language, so that
 * it is scored by the words of that one alone.
 *
 * @param words those of all languages
 */
record WordQuery(List<QueryWord> words) {

    static WordQuery of(List<QueryText> texts, IndexSnapshot snapshot) throws IOException {
        List<QueryWord> words = new ArrayList<>();
        int atMost = IndexSearcher.getMaxClauseCount() / (2 * Math.max(1, snapshot.languages().size()));
        for (AnalysisLanguage language : snapshot.languages()) {
            of(texts, language, snapshot).stream()
                    .sorted(Comparator.comparingDouble(QueryWord::mass).reversed().thenComparing(QueryWord::form))
                    .limit(atMost)
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

    /** Those of one language. */
    List<QueryWord> of(AnalysisLanguage language) {
        return words.stream().filter(word -> word.language() == language).toList();
    }

    /**
     * Scores passages by the words in their texts and headings. All words stand side by side: only then does Lucene
     * leave out what cannot be among the best.
     *
     * @param weightOfHeadings how much a word in the headings counts beside the same word in the text
     */
    Query scored(float weightOfHeadings) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (QueryWord word : words) {
            float weight = (float) word.weight();
            query.add(new BoostQuery(word.inText(), weight), Occur.SHOULD);
            query.add(new BoostQuery(word.inHeadings(), weightOfHeadings * weight), Occur.SHOULD);
        }
        return query.build();
    }
}
