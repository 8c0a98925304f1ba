package app.footnote.index.lucene.search;

import app.footnote.index.QueryText;
import app.footnote.index.lucene.language.AnalysedText;
import app.footnote.index.lucene.language.AnalysedText.Token;
import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.language.StopWords;
import app.footnote.index.lucene.language.TermKind;
import app.footnote.index.lucene.store.IndexSnapshot;
import app.footnote.index.lucene.store.SearchedField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The words of a question in all languages of the index. The rarity of a word is counted in all passages, whatever
 * their languages: a word that is missing in the notes of one language only is not rare. Not thread-safe.
 */
final class QuestionWords {

    /**
     * How well a stop word of the question's language matches a passage in another language, where it is another word.
     * Its weight in the question stays, so that passages in the question's language are preferred.
     */
    private static final double STOP_WORD = .1;

    /** The weight of a part of a word relative to the word. */
    private static final double PART = .5;

    private final IndexSnapshot snapshot;
    private final StopWords stopWords;
    private final Map<AnalysisLanguage, Map<String, AnalysedWord>> words = new LinkedHashMap<>();
    private final Map<String, Integer> frequencies = new HashMap<>();
    private final long passages;

    /**
     * A word in one language.
     *
     * @param spelling the word as the student wrote it, in lower case; the same in all languages
     */
    private record AnalysedWord(String form, String spelling, TermKind kind, double weight, SearchTerm term) {

        AnalysedWord withWeight(double other) {
            return new AnalysedWord(form, spelling, kind, Math.max(weight, other), term);
        }
    }

    private QuestionWords(IndexSnapshot snapshot, StopWords stopWords) throws IOException {
        this.snapshot = snapshot;
        this.stopWords = stopWords;
        long count = 0;
        for (AnalysisLanguage language : snapshot.languages()) {
            count += snapshot.getIndexReader().getDocCount(SearchedField.TEXT.luceneField(language));
        }
        passages = count;
    }

    static QuestionWords of(List<QueryText> texts, IndexSnapshot snapshot) throws IOException {
        String all = texts.stream().map(QueryText::text).collect(Collectors.joining("\n"));
        QuestionWords question = new QuestionWords(snapshot, StopWords.of(all, snapshot.languages()));
        for (AnalysisLanguage language : snapshot.languages()) {
            question.add(texts, language);
        }
        return question;
    }

    private void add(List<QueryText> texts, AnalysisLanguage language) throws IOException {
        Map<String, AnalysedWord> found = new LinkedHashMap<>();
        for (QueryText text : texts) {
            AnalysedText analysed = AnalysedText.of(text.text(), language);
            for (Token token : analysed.tokens()) {
                if (token.kind() != TermKind.JOINED) {
                    add(token, analysed, text.weight(), language, found);
                }
            }
        }
        words.put(language, found);
        for (AnalysedWord word : found.values()) {
            frequencies.merge(word.spelling, word.term.textFrequency(), Integer::sum);
        }
    }

    private void add(
            Token token, AnalysedText text, double textWeight, AnalysisLanguage language,
            Map<String, AnalysedWord> found) throws IOException {
        String spelling = token.kind() == TermKind.WORD
                ? text.text().substring(token.start(), token.end()).toLowerCase(Locale.ROOT)
                : token.form();
        double weight = textWeight * language.weight(token.form())
                * (token.kind() == TermKind.PART ? PART : 1);
        AnalysedWord known = found.get(token.form());
        found.put(
                token.form(),
                known != null
                        ? known.withWeight(weight)
                        : new AnalysedWord(token.form(), spelling, token.kind(), weight,
                                SearchTerm.of(token.form(), language, snapshot)));
    }

    /** The words in one language. Wholes and parts of words that are in no passage are left out. */
    List<QueryWord> of(AnalysisLanguage language) {
        List<QueryWord> found = new ArrayList<>();
        for (AnalysedWord word : words.getOrDefault(language, Map.of()).values()) {
            int frequency = frequencies.getOrDefault(word.spelling, 0);
            if (word.kind == TermKind.WORD || frequency > 0) {
                double rarity = InverseDocumentFrequency.of(frequency, passages);
                WordForm itself = new WordForm(List.of(word.term), stopWords.contains(word.spelling) ? STOP_WORD : 1);
                found.add(new QueryWord(language, word.form, word.weight, rarity, List.of(itself)));
            }
        }
        return found;
    }
}
