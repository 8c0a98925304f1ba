package app.footnote.evaluation;

import app.footnote.answer.NoteLookup;
import app.footnote.messages.FailureWording;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.Scope;
import app.footnote.model.session.Hit;
import app.footnote.read.NoteReader;
import app.footnote.read.ReadOutcome;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A file of sentences that people have judged. Each line has the source, the sentence and whether the source supports
 * it.
 */
record JudgedSentences(String name, List<Judged> sentences) {

    /**
     * A sentence.
     *
     * @param id the id in the file, or the number of the line
     * @param supported empty if the file contains no judgement
     */
    record Judged(String id, String source, String sentence, Optional<Boolean> supported) {
    }

    static JudgedSentences read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Judged> sentences = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = json.readTree(lines.get(i));
            Optional<Boolean> supported = line.hasNonNull("supported")
                    ? Optional.of(line.get("supported").asInt() == 1)
                    : Optional.empty();
            sentences.add(
                    new Judged(
                            line.path("id").asText(String.valueOf(i + 1)), line.get("source").asText(),
                            line.get("sentence").asText(), supported));
        }
        return new JudgedSentences(String.valueOf(file.getFileName()), sentences);
    }

    /** Reads sources as notes. Not thread-safe. */
    static final class Sources implements NoteLookup {

        private final NoteReader reader;
        private final Path file;

        /** @param file a temporary file that each source is written to before it is read */
        Sources(NoteReader reader, Path file) {
            this.reader = reader;
            this.file = file;
        }

        /** All passages of a source. */
        List<Hit> passages(String source) throws IOException, InterruptedException {
            Files.writeString(file, source);
            return switch (reader.read(new NoteId("source"), file, (_, _) -> {
            })) {
                case ReadOutcome.Failed(var failure) -> throw new IOException(FailureWording.problem(failure));
                case ReadOutcome.Done done -> done.passages()
                        .stream()
                        .map(passage -> new Hit(passage, 1, OptionalDouble.empty(), OptionalDouble.empty()))
                        .toList();
            };
        }

        @Override
        public Optional<Details> details(NoteId note) {
            return Optional.of(new Details(file, NoteKind.TEXT, "", 1));
        }

        @Override
        public List<Entry> entries(Scope scope) {
            throw new UnsupportedOperationException("No question asks about these notes");
        }

        @Override
        public NoteCounts counts(Scope scope) {
            return new NoteCounts(1, 1, 1, 0, 0);
        }
    }
}
