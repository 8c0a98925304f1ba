package app.footnote.index.lucene.search;

import app.footnote.index.lucene.language.AnalysedText;
import app.footnote.index.lucene.language.AnalysedText.Token;
import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.language.StopWords;
import app.footnote.index.lucene.language.TermKind;
import app.footnote.index.lucene.store.IndexSnapshot;
import app.footnote.index.lucene.vocabulary.AcronymPair;
import app.footnote.index.lucene.vocabulary.Cognates;
import app.footnote.index.lucene.vocabulary.StudyTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Other words for the words of a question: neighbouring words written as one, acronyms and their long forms, and
 * translations. An acronym stands for each word of its long form. Not thread-safe.
 */
final class QuestionExpressions {

    private static final char FIRST_EAST_ASIAN = '\u1100';

    /** The largest number of words that an acronym stands for. */
    private static final int MAX_LONG_FORM = 8;

    private static final double JOINED = .9;
    private static final double ACRONYM = .6;
    private static final double TRANSLATION = .5;

    private final String text;
    private final List<Token> words;
    private final StopWords stopWords;
    private final AcronymLookup acronyms;

    /** The expressions of all languages by the first char of the word. */
    private final Map<Integer, List<Expression>> byStart = new HashMap<>();

    private QuestionExpressions(AnalysedText text, StopWords stopWords, IndexSnapshot snapshot) {
        this.text = text.text();
        this.words = text.tokens().stream().filter(token -> token.kind() == TermKind.WORD).toList();
        this.stopWords = stopWords;
        this.acronyms = new AcronymLookup(snapshot);
    }

    static QuestionExpressions of(String question, StopWords stopWords, IndexSnapshot snapshot) throws IOException {
        AnalysedText text = AnalysedText.of(question, AnalysisLanguage.of(""));
        QuestionExpressions expressions = new QuestionExpressions(text, stopWords, snapshot);
        for (int i = 0; i < expressions.words.size(); i++) {
            expressions.addJoined(i);
            expressions.addAcronyms(i);
        }
        return expressions;
    }

    private String spelling(int word) {
        return text.substring(words.get(word).start(), words.get(word).end()).toLowerCase(Locale.ROOT);
    }

    private void add(int word, String expression, double factor) {
        byStart.computeIfAbsent(words.get(word).start(), _ -> new ArrayList<>())
                .add(new Expression(expression, factor));
    }

    /** Joins a word with the next one, unless one of them is a stop word or an East Asian character. */
    private void addJoined(int word) {
        if (word + 1 == words.size() || !isJoinable(word) || !isJoinable(word + 1)) {
            return;
        }
        String between = text.substring(words.get(word).end(), words.get(word + 1).start());
        if (between.equals(" ") || between.equals("-")) {
            add(word, spelling(word) + spelling(word + 1), JOINED);
            add(word + 1, spelling(word) + spelling(word + 1), JOINED);
        }
    }

    private boolean isJoinable(int word) {
        return text.charAt(words.get(word).start()) < FIRST_EAST_ASIAN && !stopWords.contains(spelling(word));
    }

    private void addAcronyms(int word) throws IOException {
        if (stopWords.contains(spelling(word))) {
            return;
        }
        for (String longForm : acronyms.longForms(spelling(word))) {
            add(word, longForm, ACRONYM);
        }
        List<String> following = new ArrayList<>();
        for (int i = word; i < Math.min(words.size(), word + MAX_LONG_FORM); i++) {
            following.add(spelling(i));
        }
        for (AcronymPair pair : acronyms.beginningWith(following)) {
            int length = pair.longForm().split(" ").length;
            for (int i = word; i < word + length; i++) {
                add(i, pair.acronym(), ACRONYM);
            }
        }
    }

    /**
     * The expressions for a word in passages of a language.
     *
     * @param missing whether no passage has the word
     */
    List<Expression> of(Token word, AnalysisLanguage language, boolean missing) {
        List<Expression> found = new ArrayList<>(byStart.getOrDefault(word.start(), List.of()));
        String spelling = text.substring(word.start(), word.end()).toLowerCase(Locale.ROOT);
        if (!stopWords.contains(spelling)) {
            sources(missing).stream()
                    .filter(source -> source != language)
                    .flatMap(source -> translations(spelling, source, language))
                    .distinct()
                    .forEach(translation -> found.add(new Expression(translation, TRANSLATION)));
        }
        return found;
    }

    private static Stream<String> translations(String word, AnalysisLanguage from, AnalysisLanguage to) {
        List<String> cognates = to.code().equals("en") ? Cognates.english(word, from) : List.of();
        return Stream.of(StudyTerms.translations(word, from, to), cognates).flatMap(List::stream);
    }

    /** The languages that a word may be from. If the question's language is unclear, only missing words are foreign. */
    private List<AnalysisLanguage> sources(boolean missing) {
        return stopWords.language().map(List::of).orElseGet(() -> missing ? StudyTerms.languages() : List.of());
    }
}
