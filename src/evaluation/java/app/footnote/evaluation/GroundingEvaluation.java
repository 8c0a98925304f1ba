package app.footnote.evaluation;

import app.footnote.answer.check.AnswerChecker;
import app.footnote.answer.check.grounding.SupportJudgement;
import app.footnote.embed.Embedder;
import app.footnote.embed.EvaluationEmbedder;
import app.footnote.evaluation.JudgedSentences.Judged;
import app.footnote.evaluation.JudgedSentences.Sources;
import app.footnote.model.session.Verdict;
import app.footnote.read.NoteReader;
import app.footnote.read.format.ReadLimits;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures how well the checks of sentences agree with the judgements of people. The first argument is a folder with
 * files in the format of {@link JudgedSentences}. For each file, the {@code id}, {@code score} and {@code verdict} of
 * each sentence are written to the folder that the second argument names, by default {@code target/grounding}. With
 * {@code --fit} the program also fits the weights again, and judges each file by weights that are fitted to all others.
 *
 * <p>
 * The score of a text with several sentences is that of its worst sentence. A text without claims is not supported.
 */
public final class GroundingEvaluation {

    private final AnswerChecker checker;
    private final Sources sources;
    private final PrintStream out;

    private GroundingEvaluation(AnswerChecker checker, Sources sources, PrintStream out) {
        this.checker = checker;
        this.sources = sources;
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        List<String> named = Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList();
        boolean fit = Set.of(args).contains("--fit");
        Path results = Path.of(named.size() > 1 ? named.get(1) : "target/grounding");
        Files.createDirectories(results);
        Path source = Files.createTempFile("source", ".txt");
        try (Embedder built = EvaluationEmbedder.open();
                Embedder embedder = new VectorCache(built, Path.of("target", "vectors"))) {
            Sources sources = new Sources(new NoteReader(embedder::tokens, ReadLimits.standard()), source);
            AnswerChecker checker = new AnswerChecker(embedder, sources);
            List<JudgedSentences> files = files(Path.of(named.getFirst()));
            for (JudgedSentences file : files) {
                new GroundingEvaluation(checker, sources, System.out).measure(file, results);
            }
            if (fit) {
                new GroundingFit(sources, embedder, System.out).report(files);
            }
        } finally {
            Files.delete(source);
        }
    }

    private static List<JudgedSentences> files(Path folder) throws IOException {
        List<JudgedSentences> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList()) {
                files.add(JudgedSentences.read(path));
            }
        }
        return files;
    }

    private void measure(JudgedSentences file, Path results) throws Exception {
        ScoreSeparation separation = new ScoreSeparation();
        List<String> lines = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        long nanos = 0;
        for (Judged judged : file.sentences()) {
            var hits = sources.passages(judged.source());
            long start = System.nanoTime();
            List<SupportJudgement> judgements = checker.judge(judged.sentence(), hits);
            nanos += System.nanoTime() - start;
            double score = judgements.stream().mapToDouble(SupportJudgement::probability).min().orElse(0);
            judged.supported().ifPresent(supported -> separation.add(score, supported));
            lines.add(
                    json.writeValueAsString(
                            Map.of("id", judged.id(), "score", score, "verdict", verdict(judgements).name())));
        }
        Files.write(results.resolve(file.name()), lines);
        out.printf(
                Locale.ROOT, "%-28s %4d  AUROC %.3f  balanced accuracy %.3f  %.0f ms each%n", file.name(),
                file.sentences().size(), separation.auroc(),
                separation.balancedAccuracy(SupportJudgement.SUPPORTED_PROBABILITY),
                nanos / 1e6 / file.sentences().size());
    }

    /** The worst verdict; the constants are ordered from best to worst. */
    private static Verdict verdict(List<SupportJudgement> judgements) {
        return judgements.stream().map(SupportJudgement::verdict).collect(Collectors.maxBy(Verdict::compareTo))
                .orElse(Verdict.NOT_IN_NOTES);
    }
}
