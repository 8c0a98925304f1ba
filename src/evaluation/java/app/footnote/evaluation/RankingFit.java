package app.footnote.evaluation;

import app.footnote.embed.Embedder;
import app.footnote.embed.EvaluationEmbedder;
import app.footnote.evaluation.ConditionalLogit.Choice;
import app.footnote.evaluation.EvaluationSet.Asked;
import app.footnote.index.Candidate;
import app.footnote.index.IndexQuery;
import app.footnote.index.MatchFeatures;
import app.footnote.model.Scope;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fits the weights of the ranking, and reports how well they work for questions that they were not fitted to: by
 * five-fold cross-validation over the questions of all given sets. The arguments are those of
 * {@link RetrievalEvaluation}; {@code --words} omits the vectors. The measures are those of the real index for the
 * question without its context.
 *
 * <p>
 * The intercept of the ranking ({@code base}) is not fitted here, because it does not affect the order of candidates.
 * It adjusts the scores to how often the first candidate is correct.
 */
public final class RankingFit {

    private static final List<String> MEASURES = List
            .of("words", "headings", "likeness", "sentence", "closeness", "meaning");
    private static final int DEPTH = 50;
    private static final int FOLDS = 5;

    private RankingFit() {
    }

    public static void main(String[] args) throws Exception {
        Set<String> setNames = Arrays.stream(args).skip(1).collect(Collectors.toSet());
        boolean wordsOnly = setNames.remove("--words");
        List<Choice> choices = new ArrayList<>();
        try (Embedder built = EvaluationEmbedder.open();
                Embedder embedder = new VectorCache(built, Path.of("target", "vectors"))) {
            for (Path folder : RetrievalEvaluation.sets(Path.of(args[0]), setNames)) {
                choices.addAll(choices(EvaluationSet.read(folder), embedder, wordsOnly));
            }
        }
        report(choices, System.out);
    }

    private static List<Choice> choices(EvaluationSet set, Embedder embedder, boolean wordsOnly) throws Exception {
        List<Choice> choices = new ArrayList<>();
        try (IndexedNotes notes = IndexedNotes.read(set.folder().resolve("notes"), embedder)) {
            for (Asked asked : set.questions()) {
                Optional<float[]> vector = wordsOnly ? Optional.empty() : Optional.of(embedder.question(asked.text()));
                Choice choice = choice(
                        asked, notes, notes.index()
                                .candidates(new IndexQuery(asked.text(), vector, Scope.all(), DEPTH)));
                if (asked.answerable() && !asked.gold().isEmpty()) {
                    choices.add(choice);
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
            measures[i] = measures(candidate);
            right[i] = asked.gold().stream().anyMatch(notes.stretch(candidate.passage())::overlaps);
        }
        return new Choice(measures, right);
    }

    private static double[] measures(Candidate candidate) {
        MatchFeatures features = candidate.features();
        return new double[]{features.words(), features.headings(), features.similarity(), features.sentence(),
                features.proximity(), candidate.meaning().orElse(0)};
    }

    private static void report(List<Choice> choices, PrintStream out) {
        List<Choice> shuffled = new ArrayList<>(choices);
        Collections.shuffle(shuffled, new Random(1));
        List<Integer> ranks = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Choice> training = new ArrayList<>();
            List<Choice> heldOut = new ArrayList<>();
            for (int i = 0; i < shuffled.size(); i++) {
                (i % FOLDS == fold ? heldOut : training).add(shuffled.get(i));
            }
            double[] weights = new ConditionalLogit(training).fit();
            heldOut.forEach(choice -> ranks.add(choice.rankOfFirstCorrect(weights)));
        }
        double[] weights = new ConditionalLogit(choices).fit();
        out.printf("%d questions%n", choices.size());
        for (int i = 0; i < MEASURES.size(); i++) {
            out.printf(Locale.ROOT, "  %-10s %7.2f%n", MEASURES.get(i), weights[i]);
        }
        out.printf(Locale.ROOT, "cross-validated  hit@1 %.3f  hit@5 %.3f%n", hitsWithin(ranks, 1),
                hitsWithin(ranks, 5));
        List<Integer> trainingRanks = choices.stream().map(choice -> choice.rankOfFirstCorrect(weights)).toList();
        out.printf(Locale.ROOT, "on all           hit@1 %.3f  hit@5 %.3f%n", hitsWithin(trainingRanks, 1),
                hitsWithin(trainingRanks, 5));
    }

    private static double hitsWithin(List<Integer> ranks, int depth) {
        return ranks.stream().mapToInt(rank -> rank < depth ? 1 : 0).average().orElse(0);
    }
}
