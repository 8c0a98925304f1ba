package app.footnote.evaluation;

import app.footnote.model.text.Range;
import app.footnote.read.format.TextLines;
import com.fasterxml.jackson.databind.JsonNode;
import app.footnote.model.text.Range;
import app.footnote.read.format.TextLines;
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
 * Questions about notes, and the places of the answers. In the folder of a set are {@code questions.jsonl} and either
 * {@code notes/} with {@code passages.jsonl}, whose passages answer the questions; or only the questions, whose answers
 * are pages and lines of files in the folder {@code notes/} beside that of the set. Immutable.
 *
 * @param notesFolder the files to search
 * @param passages all stretches of the notes that may answer a question
 */
record EvaluationSet(String name, Path notesFolder, List<Stretch> passages, List<Asked> questions) {

    /**
     * A stretch of a note, in UTF-16 code units.
     *
     * @param document the path below the folder of the notes, with slashes; for a PDF, {@code #page=} and the number of
     * the page follow, because its stretches are counted from the beginning of the page
     */
    record Stretch(String document, int start, int end) {

        /** A whole page of a PDF. */
        static Stretch ofPage(String pdf, int page) {
            return new Stretch(pagePath(pdf, page), 0, Integer.MAX_VALUE);
        }

        /** The name of a page as {@link #document()}. */
        static String pagePath(String pdf, int page) {
            return pdf + "#page=" + page;
        }

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
        Path name = folder.getFileName();
        List<JsonNode> questions = lines(folder.resolve("questions.jsonl"));
        Path ownNotes = folder.resolve("notes");
        Path notes = Files.isDirectory(ownNotes) ? ownNotes : folder.resolveSibling("notes");
        Map<String, Stretch> passages = passages(folder.resolve("passages.jsonl"));
        List<Asked> asked = new ArrayList<>();
        for (JsonNode line : questions) {
            asked.add(asked(line, passages.isEmpty() ? namedPlaces(line, notes) : passagesOf(line, passages)));
        }
        return new EvaluationSet(
                name == null ? "" : name.toString(), notes, List.copyOf(passages.values()), List.copyOf(asked));
    }

    /** The passages by their identifiers; empty without such a file. */
    private static Map<String, Stretch> passages(Path file) throws IOException {
        Map<String, Stretch> passages = new HashMap<>();
        for (JsonNode line : Files.exists(file) ? lines(file) : List.<JsonNode>of()) {
            passages.put(
                    line.get("passage_id").asText(),
                    new Stretch(
                            line.get("doc").asText(),
                            line.get("start_utf16").asInt(),
                            line.get("end_utf16").asInt()));
        }
        return passages;
    }

    private static List<Stretch> passagesOf(JsonNode question, Map<String, Stretch> passages) {
        Set<String> documents = texts(question.path("gold_docs")).collect(Collectors.toSet());
        return texts(question.path("gold_passage_ids"))
                .map(passages::get)
                .filter(stretch -> documents.contains(stretch.document()))
                .toList();
    }

    /** The pages, and the first to the last line, that the question names. */
    private static List<Stretch> namedPlaces(JsonNode question, Path notes) throws IOException {
        List<Stretch> places = new ArrayList<>();
        for (JsonNode place : question.path("gold")) {
            String file = place.get("file").asText();
            if (place.has("page")) {
                places.add(Stretch.ofPage(file, place.get("page").asInt()));
            } else {
                List<Range> lines = TextLines.of(Files.readString(notes.resolve(file)));
                int first = place.get("lines").get(0).asInt();
                int last = place.get("lines").get(1).asInt();
                places.add(new Stretch(file, lines.get(first - 1).start(), lines.get(last - 1).end()));
            }
        }
        return places;
    }

    private static Asked asked(JsonNode line, List<Stretch> gold) {
        List<String> history = elements(line.path("history")).flatMap(EvaluationSet::turn).toList();
        List<String> answers = texts(line.path("answers")).toList();
        return new Asked(
                line.get("question").asText(), gold, history, answers, line.path("answerable").asBoolean(true));
    }

    /** A question or an answer, or both of them. */
    private static Stream<String> turn(JsonNode turn) {
        return turn.has("text")
                ? Stream.of(turn.get("text").asText())
                : Stream.of(turn.get("question").asText(), turn.get("answer").asText());
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
        try (Stream<Path> files = Files.list(notesFolder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
