package app.footnote.index.lucene;

import app.footnote.index.QueryText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The words of a question, in the form that each language of the index gives them: which language a short question is
 * in cannot be told reliably, and German slides are asked about in English too. A passage is in one language, so that
 * it is scored by the words of that one alone.
 *
 * @param words those of all languages
 */
record WordQuery(List<Word> words) {

    /**
     * A word in the form that one language gives it.
     *
     * @param weight how much the student's text that it comes from counts
     * @param rarity its inverse document frequency among passages of the language, as BM25 defines it
     */
    record Word(Language language, String form, double weight, double rarity) {

        Term in(Field field) {
            return new Term(field.in(language), form);
        }

        /** What it adds to what the question says. */
        double mass() {
            return weight * rarity;
        }
    }

    static WordQuery of(List<QueryText> texts, Snapshot snapshot) throws IOException {
        List<Word> words = new ArrayList<>();
        int atMost = IndexSearcher.getMaxClauseCount() / (2 * Math.max(1, snapshot.languages().size()));
        for (Language language : snapshot.languages()) {
            of(texts, language, snapshot.getIndexReader()).stream()
                    .sorted(Comparator.comparingDouble(Word::mass).reversed().thenComparing(Word::form))
                    .limit(atMost)
                    .forEach(words::add);
        }
        return new WordQuery(words);
    }

    private static List<Word> of(List<QueryText> texts, Language language, IndexReader reader) throws IOException {
        Map<String, Double> weights = new HashMap<>();
        for (QueryText text : texts) {
            language.words(text.text())
                    .forEach(form -> weights.merge(form, text.weight() * language.weight(form), Math::max));
        }
        int passages = reader.getDocCount(Field.TEXT.in(language));
        List<Word> words = new ArrayList<>();
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            int having = reader.docFreq(new Term(Field.TEXT.in(language), entry.getKey()));
            words.add(new Word(language, entry.getKey(), entry.getValue(), rarity(having, passages)));
        }
        return words;
    }

    private static double rarity(int having, int passages) {
        return Math.log(1 + (passages - having + .5) / (having + .5));
    }

    /** Scores passages by the words in one of their fields. */
    Query in(Field field) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Word word : words) {
            query.add(new BoostQuery(new TermQuery(word.in(field)), (float) word.weight()), Occur.SHOULD);
        }
        return query.build();
    }

    /** What the words of one language say all together. */
    double mass(Language language) {
        return words.stream().filter(word -> word.language() == language).mapToDouble(Word::mass).sum();
    }
}
