package app.footnote.index.lucene.search;

import app.footnote.index.lucene.language.AnalysedText;
import app.footnote.index.lucene.language.AnalysedText.Token;
import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.language.TermKind;
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
import java.util.stream.Collectors;

/** Computes the features of a passage from its analysed text, following their definitions. */
final class PlainComparison {

    private static final double MIN_SIMILARITY = .4;
    private static final int MAX_DISTANCE = 9;

    private final AnalysisLanguage language;
    private final Map<String, Double> importances;
    private final AnalysedText question;
    private final List<Token> tokens;
    private final String text;
    private final Set<String> headingWords;
    private final Set<String> mentionedWords;
    private final Set<String> comparableWords;

    /** @param importances the importance of each word of the question */
    PlainComparison(String question, Passage passage, Map<String, Double> importances) {
        this.language = AnalysisLanguage.of(passage.language());
        this.importances = importances;
        this.question = AnalysedText.of(question, language);
        AnalysedText analysed = AnalysedText.of(passage.plain(), language);
        text = analysed.text();
        tokens = analysed.tokens();
        List<Token> headings = AnalysedText.of(String.join("\n", passage.headings()), language).tokens();
        headingWords = forms(headings, _ -> true);
        mentionedWords = forms(tokens, _ -> true);
        mentionedWords.addAll(headingWords);
        comparableWords = forms(tokens, token -> token.kind() != TermKind.JOINED);
        comparableWords.addAll(forms(headings, token -> token.kind() != TermKind.JOINED));
    }

    private static Set<String> forms(List<Token> tokens, Predicate<Token> included) {
        return tokens.stream().filter(included).map(Token::form).collect(Collectors.toCollection(HashSet::new));
    }

    private double importance(Predicate<String> counted) {
        return importances.keySet().stream().filter(counted).mapToDouble(this::importance).sum();
    }

    private double importance(String word) {
        return importances.getOrDefault(word, 0.0);
    }

    double mentioned() {
        return importance(mentionedWords::contains) / importance(_ -> true);
    }

    double similarity() {
        double sum = importances.keySet()
                .stream()
                .mapToDouble(
                        asked -> importance(asked)
                                * (mentionedWords.contains(asked) ? 1 : highestSimilarity(asked)))
                .sum();
        return sum / importance(_ -> true);
    }

    private double highestSimilarity(String asked) {
        return comparableWords.stream().mapToDouble(word -> similarity(asked, word)).max().orElse(0);
    }

    private static double similarity(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        Set<String> common = trigrams(one);
        common.retainAll(trigrams(other));
        double similarity = 2.0 * common.size() / (trigrams(one).size() + trigrams(other).size());
        return similarity < MIN_SIMILARITY ? 0 : similarity;
    }

    private static Set<String> trigrams(String word) {
        String bounded = "<" + word + ">";
        Set<String> trigrams = new TreeSet<>();
        for (int i = 0; i + 3 <= bounded.length(); i++) {
            trigrams.add(bounded.substring(i, i + 3));
        }
        return trigrams;
    }

    double sentence() {
        double best = 0;
        for (Range sentence : Sentences.of(text)) {
            Set<String> there = new HashSet<>(headingWords);
            tokens.stream()
                    .filter(token -> token.start() >= sentence.start() && token.start() < sentence.end())
                    .forEach(token -> there.add(token.form()));
            best = Math.max(best, importance(there::contains));
        }
        return best / importance(_ -> true);
    }

    double proximity() {
        List<String> order = new ArrayList<>();
        int position = -1;
        for (Token token : question.tokens()) {
            if (token.kind() == TermKind.WORD && token.position() > position && importances.containsKey(token.form())) {
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
        return pairs.stream().mapToDouble(pair -> proximity(pair.getFirst(), pair.getLast())).sum()
                / importance(_ -> true);
    }

    private double proximity(String first, String second) {
        double best = 0;
        for (Token one : tokens) {
            for (Token other : tokens) {
                if (one.form().equals(first) && other.form().equals(second)) {
                    int between = other.position() - one.position();
                    int distance = between > 0 ? between : 1 - between;
                    best = distance <= MAX_DISTANCE ? Math.max(best, 1.0 / distance) : best;
                }
            }
        }
        return best * Math.min(importance(first), importance(second));
    }
}
