package app.footnote.evaluation;

import app.footnote.answer.check.CheckInput;
import app.footnote.answer.check.grounding.ClaimMeasures;
import app.footnote.embed.Embedder;
import app.footnote.evaluation.JudgedSentences.Judged;
import app.footnote.evaluation.JudgedSentences.Sources;
import app.footnote.evaluation.LogisticFit.Example;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Fits the weights that combine the measures of a claim, and reports how well they work for sources that they were not
 * fitted to: by three runs of five-fold cross-validation, with all measures and without each of them. All files have
 * the same weight, and within each file so have the supported and the unsupported texts, because one threshold is used
 * for all.
 *
 * <p>
 * It is unknown which claim of an unsupported text is wrong. Each round takes the claim with the lowest probability by
 * the weights of the previous round.
 */
final class GroundingFit {

    private static final int FOLDS = 5;
    private static final int REPETITIONS = 3;
    private static final int ROUNDS = 3;
    private static final double RIDGE = 0.03;
    private static final double THRESHOLD = 0.5;

    private final Sources sources;
    private final Embedder embedder;

    GroundingFit(Sources sources, Embedder embedder) {
        this.sources = sources;
        this.embedder = embedder;
    }

    /** A text with the judgement of people, and a row of measures for each of its claims. */
    private record Text(String file, String source, List<double[]> claims, boolean right) {

        Text with(int[] columns) {
            return new Text(
                    file, source,
                    claims.stream().map(row -> Arrays.stream(columns).mapToDouble(c -> row[c]).toArray()).toList(),
                    right);
        }

        double score(double[] weights) {
            return claims.stream().mapToDouble(row -> LogisticFit.probability(weights, row)).min().orElse(0);
        }
    }

    void report(List<JudgedSentences> files, PrintStream out) throws Exception {
        List<Text> texts = new ArrayList<>();
        for (JudgedSentences file : files) {
            for (Judged judged : file.sentences()) {
                if (judged.supported().isPresent()) {
                    texts.add(text(file.name(), judged));
                }
            }
        }
        int measures = ClaimMeasures.names().size();
        int[] all = IntStream.range(0, measures).toArray();
        int[] wordColumns = IntStream.range(0, measures - 1).toArray();
        report("all", texts, all, out);
        print(texts, all, out);
        for (int omitted = 0; omitted < measures; omitted++) {
            int omittedColumn = omitted;
            report("without " + ClaimMeasures.names().get(omitted), texts,
                    Arrays.stream(all).filter(column -> column != omittedColumn).toArray(), out);
        }
        print(texts, wordColumns, out);
    }

    private Text text(String file, Judged judged) throws Exception {
        CheckInput input = CheckInput.of(judged.sentence(), sources.passages(judged.source()), sources);
        return new Text(
                file, judged.source(), ClaimMeasures.of(input.claims(), input.evidence(), embedder),
                judged.supported().orElseThrow());
    }

    private static void report(String name, List<Text> allTexts, int[] columns, PrintStream out) {
        List<Text> texts = allTexts.stream().map(text -> text.with(columns)).toList();
        Map<String, double[]> sums = new HashMap<>();
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            crossValidated(texts, repetition).forEach((file, separation) -> {
                double[] sum = sums.computeIfAbsent(file, _ -> new double[2]);
                sum[0] += separation.auroc() / REPETITIONS;
                sum[1] += separation.balancedAccuracy(THRESHOLD) / REPETITIONS;
            });
        }
        out.printf(Locale.ROOT, "%-26s", name);
        for (String file : new TreeSet<>(sums.keySet())) {
            out.printf(Locale.ROOT, "  %s %.3f / %.3f", file, sums.get(file)[0], sums.get(file)[1]);
        }
        out.println();
    }

    private static Map<String, ScoreSeparation> crossValidated(List<Text> texts, int seed) {
        Map<String, Integer> folds = folds(texts, seed);
        Map<String, ScoreSeparation> separations = new HashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int heldOut = fold;
            double[] weights = fit(texts.stream().filter(text -> folds.get(text.source()) != heldOut).toList());
            texts.stream().filter(text -> folds.get(text.source()) == heldOut).forEach(
                    text -> separations.computeIfAbsent(text.file(), _ -> new ScoreSeparation())
                            .add(text.score(weights), text.right()));
        }
        return separations;
    }

    /** The fold of each source. All texts with the same source are in one fold. */
    private static Map<String, Integer> folds(List<Text> texts, int seed) {
        Set<String> distinctSources = new LinkedHashSet<>();
        texts.forEach(text -> distinctSources.add(text.source()));
        List<String> shuffled = new ArrayList<>(distinctSources);
        Collections.shuffle(shuffled, new Random(seed));
        Map<String, Integer> folds = new HashMap<>();
        for (int i = 0; i < shuffled.size(); i++) {
            folds.put(shuffled.get(i), i % FOLDS);
        }
        return folds;
    }

    private static double[] fit(List<Text> texts) {
        ToDoubleFunction<double[]> score = row -> row[0];
        double[] weights = {};
        for (int round = 0; round < ROUNDS; round++) {
            weights = LogisticFit.fit(examples(texts, score), RIDGE);
            double[] fitted = weights;
            score = row -> LogisticFit.probability(fitted, row);
        }
        return weights;
    }

    private static List<Example> examples(List<Text> texts, ToDoubleFunction<double[]> score) {
        Map<List<Object>, Integer> sizes = new HashMap<>();
        texts.forEach(text -> sizes.merge(List.of(text.file(), text.right()), 1, Integer::sum));
        List<Example> examples = new ArrayList<>();
        for (Text text : texts) {
            double weight = 1.0 / sizes.get(List.of(text.file(), text.right()));
            text.claims()
                    .stream()
                    .min((one, other) -> Double.compare(score.applyAsDouble(one), score.applyAsDouble(other)))
                    .ifPresent(row -> examples.add(new Example(row, text.right(), weight)));
        }
        return examples;
    }

    private static void print(List<Text> allTexts, int[] columns, PrintStream out) {
        double[] weights = fit(allTexts.stream().map(text -> text.with(columns)).toList());
        for (int i = 0; i < columns.length; i++) {
            out.printf(Locale.ROOT, "  %-16s %7.2f%n", ClaimMeasures.names().get(columns[i]), weights[i]);
        }
        out.printf(Locale.ROOT, "  %-16s %7.2f%n", "base", weights[columns.length]);
    }
}
