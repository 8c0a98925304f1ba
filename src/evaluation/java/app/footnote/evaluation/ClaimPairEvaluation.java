package app.footnote.evaluation;

import app.footnote.answer.check.AnswerChecker;
import app.footnote.answer.check.grounding.SupportJudgement;
import app.footnote.embed.Embedder;
import app.footnote.embed.EvaluationEmbedder;
import app.footnote.evaluation.claim.ClaimKind;
import app.footnote.evaluation.claim.ClaimLanguage;
import app.footnote.evaluation.claim.ClaimPair;
import app.footnote.evaluation.claim.ClaimPairGenerator;
import app.footnote.evaluation.claim.SourceNote;
import app.footnote.evaluation.claim.SourceNotes;
import app.footnote.read.NoteReader;
import app.footnote.read.format.ReadLimits;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Measures whether the checks of sentences tell false claims from true ones. The claims are generated from the
 * sentences of notes: a false claim differs from a sentence in one value, name, term or word, and a true one is the
 * sentence itself or a light paraphrase. The evidence is the sentence's passage with its neighbours. The first argument
 * is a folder with notes, and the second is the file that the claims and their results are written to, one JSON object
 * a line. The third is the greatest number of claims of a kind in a language, by default 300.
 */
public final class ClaimPairEvaluation {

    private static final int MOST_OF_A_KIND = 300;

    private final AnswerChecker checker;
    private final List<Checked> results = new ArrayList<>();

    private ClaimPairEvaluation(AnswerChecker checker) {
        this.checker = checker;
    }

    private record Checked(ClaimPair pair, double probability) {

        /** Whether the verdict is right. */
        boolean isRight() {
            return probability >= SupportJudgement.SUPPORTED_PROBABILITY == pair.kind().isSupported();
        }
    }

    public static void main(String[] args) throws Exception {
        int most = args.length > 2 ? Integer.parseInt(args[2]) : MOST_OF_A_KIND;
        try (Embedder built = EvaluationEmbedder.open();
                Embedder embedder = new VectorCache(built, Path.of("target", "vectors"))) {
            SourceNotes sources = new SourceNotes(new NoteReader(embedder::tokens, ReadLimits.standard()));
            List<SourceNote> notes = sources.read(Path.of(args[0]));
            ClaimPairEvaluation evaluation = new ClaimPairEvaluation(new AnswerChecker(embedder, sources));
            for (ClaimPair pair : new ClaimPairGenerator(most).pairs(notes)) {
                evaluation.check(pair);
            }
            evaluation.write(Path.of(args[1]));
            evaluation.report(System.out);
        }
    }

    /** The probability of a claim that is split into several is that of the least probable. */
    private void check(ClaimPair pair) throws Exception {
        double probability = checker.judge(pair.claim(), pair.source().note().evidence(pair.source()))
                .stream()
                .mapToDouble(SupportJudgement::probability)
                .min()
                .orElse(0);
        results.add(new Checked(pair, probability));
    }

    private void write(Path file) throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        for (Checked result : results) {
            ClaimPair pair = result.pair();
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("kind", pair.kind().toString());
            line.put("language", pair.source().language().code());
            line.put("sentence", pair.source().text());
            line.put("changed", pair.claim());
            line.put("note", pair.source().note().name());
            line.put("probability", result.probability());
            line.put("right", result.isRight());
            lines.add(json.writeValueAsString(line));
        }
        Files.write(file, lines);
    }

    private void report(PrintStream out) {
        for (ClaimKind kind : ClaimKind.values()) {
            print(out, kind.toString(), pair -> pair.kind() == kind);
        }
        print(out, "all false", pair -> !pair.kind().isSupported());
        print(out, "all true", pair -> pair.kind().isSupported());
    }

    private void print(PrintStream out, String title, Predicate<ClaimPair> chosen) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-12s", title));
        for (ClaimLanguage language : ClaimLanguage.values()) {
            List<Checked> some = results.stream()
                    .filter(result -> result.pair().source().language() == language && chosen.test(result.pair()))
                    .toList();
            long right = some.stream().filter(Checked::isRight).count();
            row.append(
                    some.isEmpty()
                            ? "  %s %4d     -".formatted(language.code(), 0)
                            : String.format(Locale.ROOT, "  %s %4d  %.3f",
                                    language.code(), some.size(), (double) right / some.size()));
        }
        out.println(row);
    }
}
