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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Fits the weights that combine the measures of a claim, and reports how well they work for a file that they were not
 * fitted to: each file is judged by weights that are fitted to all others. All files have the same weight, and within
 * each file so have the supported and the unsupported texts, because one threshold is used for all. The share of the
 * claim's words in the best sentence is reported beside them.
 *
 * <p>
 * It is unknown which claim of an unsupported text is wrong. Each round takes the claim with the lowest probability by
 * the weights of the previous round.
 */
final class GroundingFit {

    private static final int ROUNDS = 3;
    private static final double RIDGE = 0.003;
    private static final double THRESHOLD = 0.5;

    private final Sources sources;
    private final Embedder embedder;
    private final PrintStream out;

    GroundingFit(Sources sources, Embedder embedder, PrintStream out) {
        this.sources = sources;
        this.embedder = embedder;
        this.out = out;
    }

    /** A text with the judgement of people, and the measures of each of its claims. */
    private record Text(String file, List<ClaimMeasures> claims, boolean right) {

        double score(ToDoubleFunction<ClaimMeasures> probability) {
            return claims.stream().mapToDouble(probability).min().orElse(0);
        }
    }

    /** Judges claims by fitted weights. */
    private record Judge(double[] weights, Function<ClaimMeasures, double[]> measures) {

        double probability(ClaimMeasures claim) {
            return LogisticFit.probability(weights, measures.apply(claim));
        }
    }

    void report(List<JudgedSentences> files) throws Exception {
        List<Text> texts = new ArrayList<>();
        for (JudgedSentences file : files) {
            for (Judged judged : file.sentences()) {
                if (judged.supported().isPresent()) {
                    texts.add(text(file.name(), judged));
                }
            }
        }
        report("word overlap", texts, (_, text) -> text.score(claim -> claim.byWords()[0]));
        report("by words", texts, ClaimMeasures::byWords);
        report("by similarity", texts, ClaimMeasures::bySimilarity);
    }

    private Text text(String file, Judged judged) throws Exception {
        CheckInput input = CheckInput.of(judged.sentence(), sources.passages(judged.source()), sources);
        return new Text(
                file, ClaimMeasures.of(input.claims(), input.evidence(), embedder),
                judged.supported().orElseThrow());
    }

    private void report(String name, List<Text> texts, Function<ClaimMeasures, double[]> measures) {
        Map<String, Judge> heldOut = new HashMap<>();
        for (String file : texts.stream().map(Text::file).distinct().toList()) {
            heldOut.put(file, fit(texts.stream().filter(text -> !text.file().equals(file)).toList(), measures));
        }
        report(name, texts, (file, text) -> text.score(heldOut.get(file)::probability));
        report(
                name + ", with the rules", texts,
                (file, text) -> text.score(claim -> claim.adjusted(heldOut.get(file).probability(claim))));
        out.println("  weights, the last one is the base: " + Arrays.toString(fit(texts, measures).weights()));
    }

    /** Prints the AUROC and the balanced accuracy of each file, and their means. */
    private void report(String name, List<Text> texts, BiFunction<String, Text, Double> score) {
        Map<String, ScoreSeparation> separations = new TreeMap<>();
        for (Text text : texts) {
            separations.computeIfAbsent(text.file(), _ -> new ScoreSeparation())
                    .add(score.apply(text.file(), text), text.right());
        }
        out.println(name);
        separations.forEach(
                (file, separation) -> print(file, separation.auroc(), separation.balancedAccuracy(THRESHOLD)));
        print(
                "mean",
                separations.values().stream().mapToDouble(ScoreSeparation::auroc).average().orElse(0),
                separations.values()
                        .stream()
                        .mapToDouble(separation -> separation.balancedAccuracy(THRESHOLD))
                        .average()
                        .orElse(0));
    }

    private void print(String file, double auroc, double accuracy) {
        out.printf(Locale.ROOT, "  %-28s AUROC %.3f  balanced accuracy %.3f%n", file, auroc, accuracy);
    }

    private static Judge fit(List<Text> texts, Function<ClaimMeasures, double[]> measures) {
        ToDoubleFunction<ClaimMeasures> score = claim -> measures.apply(claim)[0];
        Judge judge = new Judge(new double[0], measures);
        for (int round = 0; round < ROUNDS; round++) {
            judge = new Judge(LogisticFit.fit(examples(texts, measures, score), RIDGE), measures);
            score = judge::probability;
        }
        return judge;
    }

    private static List<Example> examples(
            List<Text> texts, Function<ClaimMeasures, double[]> measures, ToDoubleFunction<ClaimMeasures> score) {
        Map<List<Object>, Integer> sizes = new HashMap<>();
        texts.forEach(text -> sizes.merge(List.of(text.file(), text.right()), 1, Integer::sum));
        List<Example> examples = new ArrayList<>();
        for (Text text : texts) {
            double weight = 1.0 / sizes.get(List.of(text.file(), text.right()));
            text.claims()
                    .stream()
                    .min((one, other) -> Double.compare(score.applyAsDouble(one), score.applyAsDouble(other)))
                    .ifPresent(claim -> examples.add(new Example(measures.apply(claim), text.right(), weight)));
        }
        return examples;
    }
}
