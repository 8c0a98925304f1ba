package app.footnote.index.lucene.search;

import app.footnote.index.MatchFeatures;
import app.footnote.index.QueryText;
import app.footnote.index.lucene.language.AnalysedText;
import app.footnote.index.lucene.language.AnalysedText.Token;
import app.footnote.index.lucene.language.AnalysisLanguage;
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

/** Compares a question with passages of one language, word by word. For one thread. */
final class WordComparison {

    /** Words farther apart than this have nothing to do with each other. */
    private static final int FARTHEST = 9;

    private final AnalysisLanguage language;
    private final List<WordOccurrences> words;
    private final double all;
    private final Set<Neighbours> neighbours = new LinkedHashSet<>();
    private final SpellingSimilarity spelling;

    /** Two words of which one follows the other in the question, by their numbers. */
    private record Neighbours(int first, int second) {
    }

    /** @param words the question's words of the language */
    WordComparison(AnalysisLanguage language, List<QueryText> texts, List<WordOccurrences> words) {
        this.language = language;
        this.words = words;
        all = words.stream().mapToDouble(word -> word.word().mass()).sum();
        spelling = new SpellingSimilarity(words.stream().map(word -> word.word().form()).toList());
        texts.forEach(this::addNeighbours);
    }

    /** Where several words stand at one position (a sign, and its pair with the next), the first is taken. */
    private void addNeighbours(QueryText text) {
        Map<String, Integer> numbers = new HashMap<>();
        words.forEach(word -> numbers.put(word.word().form(), numbers.size()));
        int before = -1;
        int position = -1;
        for (Token token : AnalysedText.of(text.text(), language).tokens()) {
            Integer number = numbers.get(token.form());
            if (token.position() > position && number != null) {
                if (before >= 0 && before != number) {
                    neighbours.add(new Neighbours(before, number));
                }
                before = number;
                position = token.position();
            }
        }
    }

    /** BM25 of all words in the text of a document; empty if none of them is there. */
    OptionalDouble inText(int document) {
        return words.stream()
                .mapToDouble(word -> word.text()[document])
                .filter(score -> !Double.isNaN(score))
                .reduce(Double::sum);
    }

    private double inHeadings(int document) {
        return words.stream()
                .mapToDouble(word -> word.headings()[document])
                .filter(score -> !Double.isNaN(score))
                .sum();
    }

    /** How a document, one of those that the occurrences are of, agrees with the question. */
    MatchFeatures with(int document, PassageTokens wording) {
        if (all == 0) {
            return MatchFeatures.NONE;
        }
        return new MatchFeatures(
                inText(document).orElse(0) / all,
                inHeadings(document) / all,
                mass(word -> isThere(word, document) ? 1 : 0) / all,
                likeness(document, wording) / all,
                bestSentence(document, wording) / all,
                closeness(document) / all);
    }

    private double mass(ToDoubleFunction<WordOccurrences> share) {
        double sum = 0;
        for (WordOccurrences word : words) {
            sum += word.word().mass() * share.applyAsDouble(word);
        }
        return sum;
    }

    private static boolean isThere(WordOccurrences word, int document) {
        return word.inText(document) || word.inHeadings(document);
    }

    /** Spellings are compared only where a word is missing: that means to read all words of the passage. */
    private double likeness(int document, PassageTokens wording) {
        if (words.stream().allMatch(word -> isThere(word, document))) {
            return mass(_ -> 1);
        }
        spelling.begin();
        wording.tell(spelling);
        double sum = 0;
        for (int i = 0; i < words.size(); i++) {
            sum += words.get(i).word().mass() * (isThere(words.get(i), document) ? 1 : spelling.most(i));
        }
        return sum;
    }

    private double bestSentence(int document, PassageTokens wording) {
        double[] masses = new double[wording.sentences()];
        for (WordOccurrences word : words) {
            double mass = word.word().mass();
            if (word.inHeadings(document)) {
                Arrays.setAll(masses, sentence -> masses[sentence] + mass);
            } else {
                addWhereItStands(mass, word.positions()[document], wording, masses);
            }
        }
        return Arrays.stream(masses).max().orElse(0);
    }

    /** Each sentence that has the word counts it once. */
    private static void addWhereItStands(double mass, int[] positions, PassageTokens wording, double[] masses) {
        int counted = -1;
        int sentence = 0;
        for (int position : positions) {
            while (wording.end(sentence) < position) {
                sentence++;
            }
            if (sentence > counted) {
                masses[sentence] += mass;
                counted = sentence;
            }
        }
    }

    private double closeness(int document) {
        double sum = 0;
        for (Neighbours pair : neighbours) {
            WordOccurrences first = words.get(pair.first());
            WordOccurrences second = words.get(pair.second());
            int distance = distance(first.positions()[document], second.positions()[document]);
            if (distance <= FARTHEST) {
                sum += Math.min(first.word().mass(), second.word().mass()) / distance;
            }
        }
        return sum;
    }

    /** The smallest distance; going backwards counts one more. */
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
