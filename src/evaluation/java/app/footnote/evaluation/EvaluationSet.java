package app.footnote.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Questions about notes, and the places of the answers: a folder with {@code notes/}, {@code passages.jsonl} and {@code
 * questions.jsonl}. Immutable.
 *
 * @param passages all stretches of the notes that may answer a question
 */
record EvaluationSet(String name, Path folder, List<Stretch> passages, List<Asked> questions) {

    /** A stretch of a note, in UTF-16 code units. */
    record Stretch(String document, int start, int end) {

        /** Whether the overlap is at least half of the shorter stretch. */
        boolean overlaps(Stretch other) {
            int common = Math.min(end, other.end) - Math.max(start, other.start);
            int shorter = Math.min(end - start, other.end - other.start);
            return document.equals(other.document) && common > 0 && 2 * common >= shorter;
        }
    }

    /**
     * A question.
     *
     * @param gold the stretches that answer it
     * @param history the conversation before it: questions and answers, alternately
     * @param answers the answers that people gave; each of them is correct
     */
    record Asked(
            String text, List<Stretch> gold, List<String> history, List<String> answers, boolean answerable) {
    }

    static EvaluationSet read(Path folder) throws IOException {
        Map<String, Stretch> passages = new HashMap<>();
        for (JsonNode line : lines(folder.resolve("passages.jsonl"))) {
            passages.put(
                    line.get("passage_id").asText(),
                    new Stretch(
                            line.get("doc").asText(),
                            line.get("start_utf16").asInt(),
                            line.get("end_utf16").asInt()));
        }
        List<Asked> questions = new ArrayList<>();
        for (JsonNode line : lines(folder.resolve("questions.jsonl"))) {
            questions.add(asked(line, passages));
        }
        Path name = folder.getFileName();
        return new EvaluationSet(
                name == null ? "" : name.toString(), folder, List.copyOf(passages.values()), List.copyOf(questions));
    }

    private static Asked asked(JsonNode line, Map<String, Stretch> passages) {
        Set<String> documents = texts(line.path("gold_docs")).collect(Collectors.toSet());
        List<Stretch> gold = texts(line.path("gold_passage_ids"))
                .map(passages::get)
                .filter(stretch -> documents.contains(stretch.document()))
                .toList();
        List<String> history = elements(line.path("history")).map(turn -> turn.get("text").asText()).toList();
        List<String> answers = texts(line.path("answers")).toList();
        return new Asked(
                line.get("question").asText(), gold, history, answers, line.path("answerable").asBoolean(true));
    }

    private static Stream<String> texts(JsonNode array) {
        return elements(array).map(JsonNode::asText);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(json.readTree(line));
        }
        return lines;
    }

    /** The files to search. */
    List<Path> notes() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("notes"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
