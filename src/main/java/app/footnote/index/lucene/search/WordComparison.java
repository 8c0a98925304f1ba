package app.footnote.index.lucene.search;

import app.footnote.index.MatchFeatures;
import app.footnote.index.QueryText;
import app.footnote.index.lucene.language.AnalysedText;
import app.footnote.index.lucene.language.AnalysedText.Token;
import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.language.TermKind;
import app.footnote.index.lucene.store.PassageTokens;
import app.footnote.index.lucene.store.SpellingSimilarity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Compares the words of a question with passages of one language. Not thread-safe. */
final class WordComparison {

    /** Words that are farther apart are treated as unrelated. */
    private static final int MAX_DISTANCE = 9;

    private final AnalysisLanguage language;
    private final List<WordOccurrences> words;
    private final double total;
    private final Set<WordPair> neighbours = new LinkedHashSet<>();
    private final SpellingSimilarity spelling;

    /** The indices of two words, one of which follows the other in the question. */
    private record WordPair(int first, int second) {
    }

    /** @param words the words of the question in this language */
    WordComparison(AnalysisLanguage language, List<QueryText> texts, List<WordOccurrences> words) {
        this.language = language;
        this.words = words;
        total = words.stream().mapToDouble(word -> word.word().importance()).sum();
        spelling = new SpellingSimilarity(words.stream().map(word -> word.word().form()).toList());
        texts.forEach(this::addNeighbours);
    }

    /** Of several words at one position (a character, and a pair of characters) only the first is used. */
    private void addNeighbours(QueryText text) {
        Map<String, Integer> indices = new HashMap<>();
        words.forEach(word -> indices.put(word.word().form(), indices.size()));
        int before = -1;
        int position = -1;
        for (Token token : AnalysedText.of(text.text(), language).tokens()) {
            Integer index = indices.get(token.form());
            if (token.kind() == TermKind.WORD && token.position() > position && index != null) {
                if (before >= 0 && before != index) {
                    neighbours.add(new WordPair(before, index));
                }
                before = index;
                position = token.position();
            }
        }
    }

    /** The BM25 score of all words in the text of a document; empty if it has none of them. */
    OptionalDouble textScore(int document) {
        return words.stream()
                .mapToDouble(word -> word.text()[document])
                .filter(score -> !Double.isNaN(score))
                .reduce(Double::sum);
    }

    private double headingsScore(int document) {
        return words.stream()
                .mapToDouble(word -> word.headings()[document])
                .filter(score -> !Double.isNaN(score))
                .sum();
    }

    /** The features of a document of the occurrences. */
    MatchFeatures features(int document, PassageTokens tokens) {
        if (total == 0) {
            return MatchFeatures.NONE;
        }
        return new MatchFeatures(
                textScore(document).orElse(0) / total,
                headingsScore(document) / total,
                importance(word -> word.matches()[document]) / total,
                similarity(document, tokens) / total,
                bestSentence(document, tokens) / total,
                proximity(document) / total);
    }

    private double importance(ToDoubleFunction<WordOccurrences> share) {
        double sum = 0;
        for (WordOccurrences word : words) {
            sum += word.word().importance() * share.applyAsDouble(word);
        }
        return sum;
    }

    /** Compares spellings only if a word is missing, because that reads all words of the passage. */
    private double similarity(int document, PassageTokens tokens) {
        if (words.stream().allMatch(word -> word.matches()[document] == 1)) {
            return importance(_ -> 1);
        }
        spelling.reset();
        tokens.compareAll(spelling);
        double sum = 0;
        for (int i = 0; i < words.size(); i++) {
            sum += words.get(i).word().importance() * Math.max(words.get(i).matches()[document], spelling.highest(i));
        }
        return sum;
    }

    private double bestSentence(int document, PassageTokens tokens) {
        double[] sums = new double[tokens.sentences()];
        for (WordOccurrences word : words) {
            double importance = word.word().importance() * word.matches()[document];
            if (word.inHeadings(document)) {
                Arrays.setAll(sums, sentence -> sums[sentence] + importance);
            } else {
                addToSentences(importance, word.positions()[document], tokens, sums);
            }
        }
        return Arrays.stream(sums).max().orElse(0);
    }

    /** Counts the word once for each sentence that contains it. */
    private static void addToSentences(double importance, int[] positions, PassageTokens tokens, double[] sums) {
        int counted = -1;
        int sentence = 0;
        for (int position : positions) {
            while (tokens.end(sentence) < position) {
                sentence++;
            }
            if (sentence > counted) {
                sums[sentence] += importance;
                counted = sentence;
            }
        }
    }

    private double proximity(int document) {
        double sum = 0;
        for (WordPair pair : neighbours) {
            WordOccurrences first = words.get(pair.first());
            WordOccurrences second = words.get(pair.second());
            int distance = distance(first.positions()[document], second.positions()[document]);
            if (distance <= MAX_DISTANCE) {
                sum += Math.min(first.word().importance(), second.word().importance()) / distance;
            }
        }
        return sum;
    }

    /** The smallest distance; the reverse order counts one more. */
    private static int distance(int[] first, int[] second) {
        int smallest = Integer.MAX_VALUE;
        for (int from : first) {
            for (int to : second) {
                smallest = Math.min(smallest, to > from ? to - from : from - to + 1);
            }
        }
        return smallest;
    }
}
