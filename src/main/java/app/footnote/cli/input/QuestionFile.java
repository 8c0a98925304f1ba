package app.footnote.cli.input;

import app.footnote.cli.launch.CommandException;
import app.footnote.cli.print.Terminal;
import app.footnote.model.failure.Message;
import app.footnote.model.session.Turn;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads questions one by one, so that the first can be answered before the last is written. Each line is a question, or
 * a JSON object with {@code question} and optionally {@code id} and {@code history}. Blank lines are ignored. Not
 * thread-safe.
 */
public final class QuestionFile implements AutoCloseable {

    /** The name of standard input. */
    public static final String STANDARD_INPUT = "-";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Message name;
    private final BufferedReader lines;
    private int line;

    private QuestionFile(Message name, InputStream in) {
        this.name = name;
        // Unlike Files.newBufferedReader, this reader accepts invalid UTF-8.
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    public static QuestionFile open(Path file, Terminal terminal) throws CommandException {
        if (file.toString().equals(STANDARD_INPUT)) {
            return new QuestionFile(Message.of("cli.questions.standard-input"), terminal.in());
        }
        if (Files.isDirectory(file)) {
            throw CommandException.wrongUse(Message.of("cli.questions.folder", file.toString()));
        }
        try {
            return new QuestionFile(Message.verbatim(file.toString()), Files.newInputStream(file));
        } catch (IOException e) {
            throw CommandException.wrongUse(Message.of("cli.file-unreadable", file.toString()));
        }
    }

    /** The next question; empty at the end of the file. */
    public Optional<AskedQuestion> next() throws CommandException {
        @Nullable
        String text = nextLine();
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(
                text.startsWith("{")
                        ? question(parse(text))
                        : new AskedQuestion(IntNode.valueOf(line), text, List.of()));
    }

    private @Nullable String nextLine() throws CommandException {
        try {
            @Nullable
            String text;
            do {
                text = lines.readLine();
                line++;
            } while (text != null && withoutByteOrderMark(text).isBlank());
            return text == null ? null : withoutByteOrderMark(text).strip();
        } catch (IOException e) {
            throw CommandException.failed(
                    Message.of("cli.questions.read-failed", line, name, Message.reason(e)));
        }
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private JsonNode parse(String text) throws CommandException {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw invalidLine(Message.of("cli.questions.not-json", e.getOriginalMessage()));
        }
    }

    private AskedQuestion question(JsonNode object) throws CommandException {
        JsonNode question = object.path("question");
        if (!question.isTextual() || question.textValue().isBlank()) {
            throw invalidLine(Message.of("cli.questions.no-question"));
        }
        JsonNode id = object.path("id");
        return new AskedQuestion(
                id.isTextual() || id.isNumber() ? id : IntNode.valueOf(line),
                question.textValue().strip(),
                history(object.path("history")));
    }

    private List<Turn> history(JsonNode history) throws CommandException {
        try {
            return HistoryParser.turns(history);
        } catch (HistoryFormatException e) {
            throw invalidLine(e.problem());
        }
    }

    private CommandException invalidLine(Message problem) {
        return CommandException.wrongUse(Message.of("cli.questions.invalid-line", line, name, problem));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
