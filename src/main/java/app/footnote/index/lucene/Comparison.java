package app.footnote.index.lucene;

import app.footnote.index.Agreement;
import app.footnote.index.QueryText;
import app.footnote.index.lucene.AnalysedText.Token;
import app.footnote.model.Passage;
import app.footnote.model.Range;
import app.footnote.model.Sentences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares a question with passages of one language, word by word. For one thread. */
final class Comparison {

    /** Words farther apart than this have nothing to do with each other. */
    private static final int FARTHEST = 9;

    private final Language language;
    private final Map<String, Double> masses = new LinkedHashMap<>();
    private final double all;
    private final Set<Neighbours> neighbours = new LinkedHashSet<>();
    private final Spelling spelling = new Spelling();

    /** Two words of which one follows the other in the question. */
    private record Neighbours(String first, String second) {
    }

    Comparison(Language language, List<QueryText> texts, WordQuery query) {
        this.language = language;
        for (Word word : query.words()) {
            if (word.language() == language) {
                masses.put(word.form(), word.mass());
            }
        }
        all = sum(masses.keySet());
        texts.forEach(text -> addNeighbours(AnalysedText.of(text.text(), language).tokens()));
    }

    /** Where several words stand at one position (a sign, and its pair with the next), the first is taken. */
    private void addNeighbours(List<Token> tokens) {
        String before = "";
        int position = -1;
        for (Token token : tokens) {
            if (token.position() > position && mass(token.form()) > 0) {
                if (!before.isEmpty() && !before.equals(token.form())) {
                    neighbours.add(new Neighbours(before, token.form()));
                }
                before = token.form();
                position = token.position();
            }
        }
    }

    /** How the passage agrees with the question, given its BM25 scores. */
    Agreement with(Passage passage, double words, double headings) {
        if (all == 0) {
            return Agreement.NONE;
        }
        AnalysedText text = AnalysedText.of(passage.plain(), language);
        Set<String> above = language.words(String.join(" \n", passage.headings()));
        Set<String> said = new HashSet<>(above);
        text.tokens().forEach(token -> said.add(token.form()));
        return new Agreement(
                words / all,
                headings / all,
                sum(common(said)) / all,
                likeness(said) / all,
                bestSentence(text, above) / all,
                closeness(text.tokens()) / all);
    }

    private double sum(Set<String> words) {
        return words.stream().mapToDouble(this::mass).sum();
    }

    private double mass(String word) {
        return masses.getOrDefault(word, 0.0);
    }

    private Set<String> common(Set<String> words) {
        Set<String> common = new HashSet<>(masses.keySet());
        common.retainAll(words);
        return common;
    }

    private double likeness(Set<String> said) {
        double sum = 0;
        for (Map.Entry<String, Double> asked : masses.entrySet()) {
            sum += asked.getValue() * (said.contains(asked.getKey()) ? 1 : mostSimilar(asked.getKey(), said));
        }
        return sum;
    }

    private double mostSimilar(String asked, Set<String> said) {
        return said.stream().mapToDouble(word -> spelling.similarity(asked, word)).max().orElse(0);
    }

    private double bestSentence(AnalysedText text, Set<String> above) {
        double best = 0;
        int next = 0;
        for (Range sentence : Sentences.of(text.text())) {
            Set<String> said = common(above);
            for (; next < text.tokens().size() && text.tokens().get(next).start() < sentence.end(); next++) {
                said.add(text.tokens().get(next).form());
            }
            best = Math.max(best, sum(said));
        }
        return best;
    }

    private double closeness(List<Token> tokens) {
        Map<String, List<Integer>> positions = new HashMap<>();
        for (Token token : tokens) {
            if (masses.containsKey(token.form())) {
                positions.computeIfAbsent(token.form(), _ -> new ArrayList<>()).add(token.position());
            }
        }
        double sum = 0;
        for (Neighbours pair : neighbours) {
            int distance = distance(
                    positions.getOrDefault(pair.first(), List.of()),
                    positions.getOrDefault(pair.second(), List.of()));
            if (distance <= FARTHEST) {
                sum += Math.min(mass(pair.first()), mass(pair.second())) / distance;
            }
        }
        return sum;
    }

    /** The smallest distance; going backwards counts one more. */
    private static int distance(List<Integer> first, List<Integer> second) {
        int smallest = Integer.MAX_VALUE;
        for (int from : first) {
            for (int to : second) {
                smallest = Math.min(smallest, to > from ? to - from : from - to + 1);
            }
        }
        return smallest;
    }
}
