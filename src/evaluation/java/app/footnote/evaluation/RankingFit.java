package app.footnote.evaluation;

import app.footnote.embed.Embedder;
import app.footnote.embed.EvaluationEmbedder;
import app.footnote.embed.QuestionEmbedding;
import app.footnote.evaluation.ConditionalLogit.Choice;
import app.footnote.evaluation.EvaluationSet.Asked;
import app.footnote.index.Candidate;
import app.footnote.index.IndexQuery;
import app.footnote.index.QueryText;
import app.footnote.index.TokenMatch;
import app.footnote.model.Scope;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Fits the weights of the ranking, and reports how well they work for questions that they were not fitted to: each set
 * is measured with weights that were fitted to all other sets. The arguments are those of {@link RetrievalEvaluation};
 * {@code --words} omits all vectors, {@code --passages} the vectors of words. The measures are those of the real index
 * for the question without its context. A further measure is a line in {@link #MEASURES}; a further set is a folder.
 *
 * <p>
 * The intercept ({@code base}) is chosen so that the mean score of the first candidates is the share of correct ones.
 * It does not affect the order, and nor does the scale of all weights.
 */
public final class RankingFit {

    private static final Map<String, ToDoubleFunction<Candidate>> MEASURES = measures();
    private static final int DEPTH = 50;

    /** The model of a choice is surer than the probability that a passage answers the question. */
    private static final double SCALE = .5;

    private RankingFit() {
    }

    private static Map<String, ToDoubleFunction<Candidate>> measures() {
        Map<String, ToDoubleFunction<Candidate>> measures = new LinkedHashMap<>();
        measures.put("words", candidate -> candidate.features().words());
        measures.put("headings", candidate -> candidate.features().headings());
        measures.put("similarity", candidate -> candidate.features().similarity());
        measures.put("sentence", candidate -> candidate.features().sentence());
        measures.put("proximity", candidate -> candidate.features().proximity());
        measures.put("meaning", candidate -> candidate.meaning().orElse(0));
        measures.put("tokens", candidate -> candidate.tokens().map(TokenMatch::passage).orElse(0.0));
        measures.put("tokenSentence", candidate -> candidate.tokens().map(TokenMatch::sentence).orElse(0.0));
        return measures;
    }

    /** The questions of a set. */
    private record FittedSet(String name, List<Choice> choices) {
    }

    public static void main(String[] args) throws Exception {
        Set<String> setNames = Arrays.stream(args).skip(1).collect(Collectors.toSet());
        boolean wordsOnly = setNames.remove("--words");
        boolean passagesOnly = setNames.remove("--passages");
        List<FittedSet> sets = new ArrayList<>();
        try (Embedder built = EvaluationEmbedder.open();
                Embedder embedder = new VectorCache(built, Path.of("target", "vectors"))) {
            for (Path folder : RetrievalEvaluation.sets(Path.of(args[0]), setNames)) {
                EvaluationSet set = EvaluationSet.read(folder);
                sets.add(new FittedSet(set.name(), choices(set, embedder, wordsOnly, passagesOnly)));
            }
        }
        report(sets, System.out);
    }

    private static List<Choice> choices(
            EvaluationSet set, Embedder embedder, boolean wordsOnly, boolean passagesOnly) throws Exception {
        List<Choice> choices = new ArrayList<>();
        try (IndexedNotes notes = IndexedNotes.read(set.notesFolder(), embedder)) {
            for (Asked asked : set.questions()) {
                if (asked.answerable() && !asked.gold().isEmpty()) {
                    QuestionEmbedding embedding = embedder.embedQuestion(asked.text());
                    IndexQuery query = new IndexQuery(
                            List.of(new QueryText(asked.text(), 1)),
                            wordsOnly ? Optional.empty() : Optional.of(embedding.vector()),
                            passagesOnly ? List.of() : embedding.tokens(), Scope.all(), DEPTH);
                    choices.add(choice(asked, notes, notes.index().candidates(query)));
                }
            }
        }
        return choices;
    }

    private static Choice choice(Asked asked, IndexedNotes notes, List<Candidate> candidates) {
        double[][] measures = new double[candidates.size()][];
        boolean[] right = new boolean[candidates.size()];
        for (int i = 0; i < right.length; i++) {
            Candidate candidate = candidates.get(i);
            measures[i] = MEASURES.values().stream().mapToDouble(measure -> measure.applyAsDouble(candidate)).toArray();
            right[i] = asked.gold().stream().anyMatch(notes.stretch(candidate.passage())::overlaps);
        }
        return new Choice(measures, right);
    }

    private static void report(List<FittedSet> sets, PrintStream out) {
        List<Choice> all = sets.stream().flatMap(set -> set.choices().stream()).toList();
        double[] weights = new ConditionalLogit(all).fit();
        int measure = 0;
        for (String name : MEASURES.keySet()) {
            out.printf(Locale.ROOT, "  %-14s %7.2f%n", name, SCALE * weights[measure++]);
        }
        out.printf(Locale.ROOT, "  %-14s %7.2f%n", "base", base(all, weights));
        for (FittedSet set : sets) {
            List<Choice> others = sets.stream()
                    .filter(other -> !other.name().equals(set.name()))
                    .flatMap(other -> other.choices().stream())
                    .toList();
            double[] ofOthers = others.isEmpty() ? weights : new ConditionalLogit(others).fit();
            out.printf(Locale.ROOT, "  %-14s held out  hit@1 %.3f  hit@5 %.3f   fitted  hit@1 %.3f  hit@5 %.3f%n",
                    set.name(), hitsWithin(set, ofOthers, 1), hitsWithin(set, ofOthers, 5),
                    hitsWithin(set, weights, 1), hitsWithin(set, weights, 5));
        }
    }

    /** The intercept with which the mean probability of the first candidates is the share of correct ones. */
    private static double base(List<Choice> choices, double[] weights) {
        double correct = choices.stream().mapToInt(choice -> choice.rankOfFirstCorrect(weights) == 0 ? 1 : 0).average()
                .orElse(0);
        double low = -100;
        double high = 100;
        while (high - low > .001) {
            double base = (low + high) / 2;
            double mean = choices.stream()
                    .mapToDouble(choice -> 1 / (1 + Math.exp(-base - SCALE * choice.highestScore(weights))))
                    .average()
                    .orElse(0);
            if (mean < correct) {
                low = base;
            } else {
                high = base;
            }
        }
        return low;
    }

    private static double hitsWithin(FittedSet set, double[] weights, int depth) {
        return set.choices().stream().mapToInt(choice -> choice.rankOfFirstCorrect(weights) < depth ? 1 : 0).average()
                .orElse(0);
    }
}
