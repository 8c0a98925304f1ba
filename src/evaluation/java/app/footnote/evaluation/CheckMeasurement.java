package app.footnote.evaluation;

import app.footnote.answer.check.AnswerChecker;
import app.footnote.embed.Embedder;
import app.footnote.embed.EvaluationEmbedder;
import app.footnote.evaluation.claim.SourceNote;
import app.footnote.evaluation.claim.SourceNotes;
import app.footnote.evaluation.claim.StatementSentence;
import app.footnote.model.session.Hit;
import app.footnote.read.NoteReader;
import app.footnote.read.format.ReadLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Measures how long it takes to check an answer of 40 sentences against 12 passages: sentences of the notes in a
 * folder, each in another order of its clauses, and the passages around the first of them. The argument is the folder.
 */
public final class CheckMeasurement {

    private static final int SENTENCES = 40;
    private static final int PASSAGES = 12;
    private static final int ANSWERS = 9;

    private CheckMeasurement() {
    }

    public static void main(String[] args) throws Exception {
        try (Embedder embedder = EvaluationEmbedder.open()) {
            SourceNotes sources = new SourceNotes(new NoteReader(embedder::tokens, ReadLimits.standard()));
            List<SourceNote> notes = sources.read(Path.of(args[0]));
            AnswerChecker checker = new AnswerChecker(embedder, sources);
            Random random = new Random(1);
            List<Double> millis = new ArrayList<>();
            for (int answer = 0; answer < ANSWERS; answer++) {
                List<StatementSentence> all = new ArrayList<>();
                Set<Hit> passages = new LinkedHashSet<>();
                Collections.shuffle(notes, random);
                for (SourceNote note : notes) {
                    all.addAll(note.sentences());
                    note.sentences().forEach(sentence -> passages.addAll(note.evidence(sentence)));
                    if (all.size() >= SENTENCES && passages.size() >= PASSAGES) {
                        break;
                    }
                }
                String text = text(all.subList(0, Math.min(SENTENCES, all.size())));
                List<Hit> hits = passages.stream().limit(PASSAGES).toList();
                long start = System.nanoTime();
                int checked = checker.judge(text, hits).size();
                millis.add((System.nanoTime() - start) / 1e6);
                System.out.printf(
                        Locale.ROOT, "%d sentences, %d passages: %.0f ms%n", checked, hits.size(), millis.getLast());
            }
            MeasurementSeries warm = new MeasurementSeries(millis.subList(1, millis.size()));
            System.out.printf(
                    Locale.ROOT, "median %.0f ms, longest %.0f ms, without the first%n", warm.median(), warm.max());
        }
    }

    /** The sentences with their first words moved to the end, so that they are no quotes. */
    private static String text(List<StatementSentence> sentences) {
        StringBuilder text = new StringBuilder();
        for (StatementSentence sentence : sentences) {
            String words = sentence.text().replaceFirst("[.!?]+$", "");
            int comma = words.indexOf(", ");
            String moved = comma < 0 ? "So " + words : words.substring(comma + 2) + ", " + words.substring(0, comma);
            text.append(moved).append(".\n\n");
        }
        return text.toString();
    }
}
