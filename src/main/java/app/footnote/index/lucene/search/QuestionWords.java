package app.footnote.index.lucene.search;

import app.footnote.index.MissingWord;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    private static final double COMPOUND = .6;
    private static final double INFLECTED = .8;

    /** The largest number of ways to express one word. */
    private static final int MOST_FORMS = 12;

    private final IndexSnapshot snapshot;
    private final StopWords stopWords;
    private final List<QueryText> texts;
    private final Map<AnalysisLanguage, Map<String, AnalysedWord>> words = new LinkedHashMap<>();
    private final Map<String, Integer> frequencies = new HashMap<>();

    /** The numbers of passages with other words for a word, in languages in which no passage has the word itself. */
    private final Map<String, Integer> otherFrequencies = new HashMap<>();

    private final long passages;

    /** A word in one language, with the same word in other languages under the same spelling. */
    private static final class AnalysedWord {

        private final Token token;
        private final String spelling;
        private final QuestionExpressions expressions;
        private final List<WordForm> forms = new ArrayList<>();
        private double weight;

        /** @param spelling the word as the student wrote it, in lower case; the same in all languages */
        AnalysedWord(Token token, String spelling, QuestionExpressions expressions) {
            this.token = token;
            this.spelling = spelling;
            this.expressions = expressions;
        }
    }

    private QuestionWords(List<QueryText> texts, IndexSnapshot snapshot) throws IOException {
        String all = texts.stream().map(QueryText::text).collect(Collectors.joining("\n"));
        this.texts = texts;
        this.snapshot = snapshot;
        this.stopWords = StopWords.of(all, snapshot.languages());
        long count = 0;
        for (AnalysisLanguage language : snapshot.languages()) {
            count += snapshot.getIndexReader().getDocCount(SearchedField.TEXT.luceneField(language));
        }
        passages = count;
    }

    static QuestionWords of(List<QueryText> texts, IndexSnapshot snapshot) throws IOException {
        QuestionWords question = new QuestionWords(texts, snapshot);
        question.addWords();
        question.addOtherForms();
        return question;
    }

    private void addWords() throws IOException {
        for (QueryText text : texts) {
            QuestionExpressions expressions = QuestionExpressions.of(text.text(), stopWords, snapshot);
            for (AnalysisLanguage language : snapshot.languages()) {
                Map<String, AnalysedWord> found = words.computeIfAbsent(language, _ -> new LinkedHashMap<>());
                AnalysedText analysed = AnalysedText.of(text.text(), language);
                for (Token token : analysed.tokens()) {
                    if (token.kind() != TermKind.JOINED) {
                        AnalysedWord word = found.computeIfAbsent(token.form(),
                                _ -> new AnalysedWord(token, spelling(token, analysed), expressions));
                        word.weight = Math.max(word.weight, weight(token, text, language));
                    }
                }
            }
        }
        for (Map.Entry<AnalysisLanguage, Map<String, AnalysedWord>> ofLanguage : words.entrySet()) {
            for (AnalysedWord word : ofLanguage.getValue().values()) {
                SearchTerm term = SearchTerm.of(word.token.form(), ofLanguage.getKey(), snapshot);
                word.forms.add(WordForm.of(term, stopWords.contains(word.spelling) ? STOP_WORD : 1));
                frequencies.merge(word.spelling, term.textFrequency(), Integer::sum);
            }
        }
    }

    private static String spelling(Token token, AnalysedText text) {
        return token.kind() == TermKind.WORD
                ? text.text().substring(token.start(), token.end()).toLowerCase(Locale.ROOT)
                : token.form();
    }

    private static double weight(Token token, QueryText text, AnalysisLanguage language) {
        return text.weight() * language.weight(token.form()) * (token.kind() == TermKind.PART ? PART : 1);
    }

    private void addOtherForms() throws IOException {
        for (Map.Entry<AnalysisLanguage, Map<String, AnalysedWord>> ofLanguage : words.entrySet()) {
            for (AnalysedWord word : ofLanguage.getValue().values()) {
                if (word.token.kind() == TermKind.WORD && !stopWords.contains(word.spelling)) {
                    addOtherForms(word, ofLanguage.getKey());
                }
            }
        }
    }

    private void addOtherForms(AnalysedWord word, AnalysisLanguage language) throws IOException {
        boolean missing = frequencies.getOrDefault(word.spelling, 0) == 0;
        List<WordForm> others = new ArrayList<>();
        for (String compound : new CompoundWords(language, snapshot).of(word.token.form())) {
            others.add(WordForm.of(SearchTerm.of(compound, language, snapshot), COMPOUND));
        }
        if (word.forms.getFirst().textFrequency() == 0) {
            for (String inflected : new InflectedForms(stopWords.language(), snapshot).of(word.spelling, language)) {
                others.add(WordForm.of(SearchTerm.of(inflected, language, snapshot), INFLECTED));
            }
        }
        for (Expression expression : word.expressions.of(word.token, language, missing)) {
            WordForm.of(expression, language, snapshot).ifPresent(others::add);
        }
        int most = 0;
        for (WordForm form : others) {
            if (word.forms.size() < MOST_FORMS && form.occurs()) {
                word.forms.add(form);
                most = Math.max(most, form.textFrequency());
            }
        }
        if (word.forms.getFirst().textFrequency() == 0) {
            otherFrequencies.merge(word.spelling, most, Integer::sum);
        }
    }

    /** The words that no passage has in its text or its headings, whatever its language; without stop words. */
    List<MissingWord> missing() throws IOException {
        AnalysisLanguage language = stopWords.language().filter(words::containsKey)
                .orElseGet(() -> words.keySet().stream().findFirst().orElse(AnalysisLanguage.of("")));
        List<AnalysedWord> content = words.getOrDefault(language, Map.of()).values().stream()
                .filter(word -> word.token.kind() != TermKind.PART && !stopWords.contains(word.spelling))
                .toList();
        double all = content.stream().mapToDouble(this::importance).sum();
        Set<String> present = present();
        return content.stream()
                .filter(word -> !present.contains(word.spelling))
                .map(word -> new MissingWord(word.spelling, importance(word) / all))
                .toList();
    }

    private double importance(AnalysedWord word) {
        return word.weight * rarity(word.spelling);
    }

    private double rarity(String spelling) {
        int frequency = frequencies.getOrDefault(spelling, 0) + otherFrequencies.getOrDefault(spelling, 0);
        return InverseDocumentFrequency.of(Math.min(frequency, passages), passages);
    }

    /** The words that some passage has in any form. */
    private Set<String> present() throws IOException {
        Set<String> present = new HashSet<>();
        for (Map<String, AnalysedWord> ofLanguage : words.values()) {
            for (AnalysedWord word : ofLanguage.values()) {
                for (WordForm form : word.forms) {
                    if (form.occurs()) {
                        present.add(word.spelling);
                    }
                }
            }
        }
        return present;
    }

    /** The words in one language. Wholes and parts of words that are in no passage are left out. */
    List<QueryWord> of(AnalysisLanguage language) {
        List<QueryWord> found = new ArrayList<>();
        for (AnalysedWord word : words.getOrDefault(language, Map.of()).values()) {
            int frequency = frequencies.getOrDefault(word.spelling, 0);
            if (word.token.kind() == TermKind.WORD || frequency > 0) {
                found.add(
                        new QueryWord(
                                language, word.token.form(), word.weight, rarity(word.spelling), word.forms));
            }
        }
        return found;
    }
}
