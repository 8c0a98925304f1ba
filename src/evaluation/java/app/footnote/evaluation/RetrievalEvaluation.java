package app.footnote.evaluation;

import app.footnote.answer.retrieve.Retrieval;
import app.footnote.embed.Embedder;
import app.footnote.embed.EvaluationEmbedder;
import app.footnote.evaluation.EvaluationSet.Asked;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures how often the correct place is found, compared with plain BM25 and with langchain4j's Easy RAG in the same
 * run. The first argument is a folder; each folder below it that contains {@code questions.jsonl}, with {@code notes}
 * in it or beside it, is a set. Further arguments select sets by name. {@code --tuning} omits the other programs and
 * caches vectors in {@code
 * target/vectors}.
 *
 * <p>
 * A place is correct if it is in one of the question's documents and its overlap with a passage that answers the
 * question is at least half of the shorter of the two. The other programs are omitted for sets whose answers are pages,
 * because their places are not counted by pages.
 */
public final class RetrievalEvaluation {

    private final PrintStream out;

    private RetrievalEvaluation(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        Set<String> setNames = Arrays.stream(args).skip(1).collect(Collectors.toSet());
        boolean tuning = setNames.remove("--tuning");
        RetrievalEvaluation evaluation = new RetrievalEvaluation(System.out);
        try (Embedder built = EvaluationEmbedder.open();
                Embedder embedder = tuning ? new VectorCache(built, Path.of("target", "vectors")) : built) {
            for (Path folder : sets(Path.of(args[0]), setNames)) {
                evaluation.measure(EvaluationSet.read(folder), embedder, !tuning);
            }
        }
    }

    static List<Path> sets(Path folder, Set<String> setNames) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(path -> Files.isRegularFile(path.resolve("questions.jsonl")))
                    .filter(path -> Files.isDirectory(path.resolve("notes"))
                            || Files.isDirectory(path.resolveSibling("notes")))
                    .filter(path -> setNames.isEmpty() || setNames.contains(String.valueOf(path.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    private void measure(EvaluationSet set, Embedder embedder, boolean withBaselines) throws Exception {
        out.printf("%n%-32s hit@1  hit@5  MRR@10%n", set.name());
        if (withBaselines && !set.passages().isEmpty()) {
            try (PassageFinder finder = new PlainBm25Finder(set)) {
                report("plain BM25", run(finder, set));
            }
            try (PassageFinder finder = EasyRagFinder.open(set, new BgeSmallEnV15QuantizedEmbeddingModel())) {
                report("Easy RAG", run(finder, set));
            }
        }
        try (PassageFinder finder = FootnoteFinder.open(set, embedder)) {
            report("Footnote", run(finder, set));
        }
    }

    private static RetrievalFigures run(PassageFinder finder, EvaluationSet set) throws Exception {
        RetrievalFigures figures = new RetrievalFigures();
        for (Asked asked : set.questions()) {
            figures.add(asked, finder.find(asked, RetrievalFigures.DEPTH));
        }
        return figures;
    }

    private void report(String finder, RetrievalFigures figures) {
        out.printf("  %-30s %s   (%d questions)%n", finder, figures, figures.questions());
        if (figures.hasUnanswerableQuestions()) {
            out.printf(
                    Locale.ROOT,
                    "  %-30s AUROC %.3f, balanced accuracy at the threshold %.3f%n",
                    "  answerable or not",
                    figures.auroc(),
                    figures.balancedAccuracy(Retrieval.SUFFICIENT_COVERAGE));
        }
    }
}
