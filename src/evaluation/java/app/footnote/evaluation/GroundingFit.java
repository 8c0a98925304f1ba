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
 * Fits the weights by which a claim's measures are put together, and says what they reach on sources they were not
 * fitted on: in five-fold cross-validation, three times over, for all measures and without each of them. All files
 * count alike, and so do right and wrong in each of them, so that one threshold holds for all.
 *
 * <p>
 * Of a wrong text of several claims it is not known which one is wrong: it is taken to be the one that the weights of
 * the round before found least probable.
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

    /** A text that people have judged; a row of measures for each of its claims. */
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
        int[] byWords = IntStream.range(0, measures - 1).toArray();
        report("all", texts, all, out);
        print(texts, all, out);
        for (int left = 0; left < measures; left++) {
            int without = left;
            report("without " + ClaimMeasures.names().get(left), texts,
                    Arrays.stream(all).filter(column -> column != without).toArray(), out);
        }
        print(texts, byWords, out);
    }

    private Text text(String file, Judged judged) throws Exception {
        CheckInput hearing = CheckInput.of(judged.sentence(), sources.passages(judged.source()), sources);
        return new Text(
                file, judged.source(), ClaimMeasures.of(hearing.claims(), hearing.evidence(), embedder),
                judged.supported().orElseThrow());
    }

    private static void report(String name, List<Text> every, int[] columns, PrintStream out) {
        List<Text> texts = every.stream().map(text -> text.with(columns)).toList();
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
            int held = fold;
            double[] weights = fit(texts.stream().filter(text -> folds.get(text.source()) != held).toList());
            texts.stream().filter(text -> folds.get(text.source()) == held).forEach(
                    text -> separations.computeIfAbsent(text.file(), _ -> new ScoreSeparation())
                            .add(text.score(weights), text.right()));
        }
        return separations;
    }

    /** All sentences on one source are in one fold. */
    private static Map<String, Integer> folds(List<Text> texts, int seed) {
        Set<String> different = new LinkedHashSet<>();
        texts.forEach(text -> different.add(text.source()));
        List<String> shuffled = new ArrayList<>(different);
        Collections.shuffle(shuffled, new Random(seed));
        Map<String, Integer> folds = new HashMap<>();
        for (int i = 0; i < shuffled.size(); i++) {
            folds.put(shuffled.get(i), i % FOLDS);
        }
        return folds;
    }

    private static double[] fit(List<Text> texts) {
        ToDoubleFunction<double[]> goodness = row -> row[0];
        double[] weights = {};
        for (int round = 0; round < ROUNDS; round++) {
            weights = LogisticFit.fit(examples(texts, goodness), RIDGE);
            double[] found = weights;
            goodness = row -> LogisticFit.probability(found, row);
        }
        return weights;
    }

    private static List<Example> examples(List<Text> texts, ToDoubleFunction<double[]> goodness) {
        Map<List<Object>, Integer> sizes = new HashMap<>();
        texts.forEach(text -> sizes.merge(List.of(text.file(), text.right()), 1, Integer::sum));
        List<Example> examples = new ArrayList<>();
        for (Text text : texts) {
            double weight = 1.0 / sizes.get(List.of(text.file(), text.right()));
            text.claims()
                    .stream()
                    .min((one, other) -> Double.compare(goodness.applyAsDouble(one), goodness.applyAsDouble(other)))
                    .ifPresent(row -> examples.add(new Example(row, text.right(), weight)));
        }
        return examples;
    }

    private static void print(List<Text> every, int[] columns, PrintStream out) {
        double[] weights = fit(every.stream().map(text -> text.with(columns)).toList());
        for (int i = 0; i < columns.length; i++) {
            out.printf(Locale.ROOT, "  %-16s %7.2f%n", ClaimMeasures.names().get(columns[i]), weights[i]);
        }
        out.printf(Locale.ROOT, "  %-16s %7.2f%n", "base", weights[columns.length]);
    }
}
