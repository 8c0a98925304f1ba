package app.footnote.index.lucene.search;

import app.footnote.index.lucene.language.AnalysedText;
import app.footnote.index.lucene.language.AnalysedText.Token;
import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.model.Passage;
import app.footnote.model.text.Range;
import app.footnote.model.text.Sentences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Compares a question with a passage as the measures are defined: by going through the passage's analysed text. */
final class PlainComparison {

    private static final double LEAST_LIKENESS = .4;
    private static final int FARTHEST = 9;

    private final AnalysisLanguage language;
    private final Map<String, Double> masses;
    private final AnalysedText question;
    private final List<Token> tokens;
    private final String text;
    private final Set<String> above;
    private final Set<String> said;

    /** @param masses those of the question's words, by their forms */
    PlainComparison(String question, Passage passage, Map<String, Double> masses) {
        this.language = AnalysisLanguage.of(passage.language());
        this.masses = masses;
        this.question = AnalysedText.of(question, language);
        AnalysedText analysed = AnalysedText.of(passage.plain(), language);
        text = analysed.text();
        tokens = analysed.tokens();
        above = language.words(String.join("\n", passage.headings()));
        said = new HashSet<>(above);
        tokens.forEach(token -> said.add(token.form()));
    }

    private double mass(Predicate<String> counted) {
        return masses.keySet().stream().filter(counted).mapToDouble(this::mass).sum();
    }

    private double mass(String word) {
        return masses.getOrDefault(word, 0.0);
    }

    double mentioned() {
        return mass(said::contains) / mass(_ -> true);
    }

    double likeness() {
        double sum = masses.keySet()
                .stream()
                .mapToDouble(
                        asked -> mass(asked)
                                * said.stream().mapToDouble(word -> likeness(asked, word)).max().orElse(0))
                .sum();
        return sum / mass(_ -> true);
    }

    private static double likeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        Set<String> common = runs(one);
        common.retainAll(runs(other));
        double similarity = 2.0 * common.size() / (runs(one).size() + runs(other).size());
        return similarity < LEAST_LIKENESS ? 0 : similarity;
    }

    private static Set<String> runs(String word) {
        String bounded = "<" + word + ">";
        Set<String> runs = new TreeSet<>();
        for (int i = 0; i + 3 <= bounded.length(); i++) {
            runs.add(bounded.substring(i, i + 3));
        }
        return runs;
    }

    double sentence() {
        double best = 0;
        for (Range sentence : Sentences.of(text)) {
            Set<String> there = new HashSet<>(above);
            tokens.stream()
                    .filter(token -> token.start() >= sentence.start() && token.start() < sentence.end())
                    .forEach(token -> there.add(token.form()));
            best = Math.max(best, mass(there::contains));
        }
        return best / mass(_ -> true);
    }

    double closeness() {
        List<String> order = new ArrayList<>();
        int position = -1;
        for (Token token : question.tokens()) {
            if (token.position() > position && masses.containsKey(token.form())) {
                order.add(token.form());
                position = token.position();
            }
        }
        Set<List<String>> pairs = new HashSet<>();
        for (int i = 1; i < order.size(); i++) {
            if (!order.get(i - 1).equals(order.get(i))) {
                pairs.add(order.subList(i - 1, i + 1));
            }
        }
        return pairs.stream().mapToDouble(pair -> closeness(pair.getFirst(), pair.getLast())).sum() / mass(_ -> true);
    }

    private double closeness(String first, String second) {
        double best = 0;
        for (Token one : tokens) {
            for (Token other : tokens) {
                if (one.form().equals(first) && other.form().equals(second)) {
                    int between = other.position() - one.position();
                    int distance = between > 0 ? between : 1 - between;
                    best = distance <= FARTHEST ? Math.max(best, 1.0 / distance) : best;
                }
            }
        }
        return best * Math.min(mass(first), mass(second));
    }
}
