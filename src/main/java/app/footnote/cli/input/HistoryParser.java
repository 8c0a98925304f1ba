package app.footnote.cli.input;

import app.footnote.model.Scope;
import app.footnote.model.failure.Message;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Turn;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Parses the turns before a question, oldest first, in one of these forms:
 * <ul>
 * <li>earlier questions: {@code ["...", "..."]};
 * <li>turns: {@code [{"question": "...", "answer": "..."}]};
 * <li>messages: {@code [{"role": "user", "text": "..."}, {"role": "assistant", "text": "..."}]}, also with
 * {@code speaker} for {@code role} and {@code content} or {@code message} for {@code text}.
 * </ul>
 */
final class HistoryParser {

    private static final Set<String> ASKING_ROLES = Set.of("user", "human", "student", "questioner", "question");

    private HistoryParser() {
    }

    /** The turns; none if the history is missing. */
    static List<Turn> turns(JsonNode history) throws HistoryFormatException {
        if (history.isMissingNode() || history.isNull()) {
            return List.of();
        }
        if (!history.isArray()) {
            throw new HistoryFormatException(Message.of("cli.questions.history-not-a-list"));
        }
        List<Turn> turns = new ArrayList<>();
        for (JsonNode entry : history) {
            add(entry, turns);
        }
        return List.copyOf(turns);
    }

    private static void add(JsonNode entry, List<Turn> turns) throws HistoryFormatException {
        if (entry.isTextual()) {
            turns.add(turn(entry.textValue(), ""));
        } else if (entry.path("question").isTextual()) {
            turns.add(turn(entry.get("question").textValue(), entry.path("answer").asText("")));
        } else {
            addMessage(first(entry, "role", "speaker"), first(entry, "text", "content", "message"), turns);
        }
    }

    private static void addMessage(String role, String text, List<Turn> turns) {
        if (ASKING_ROLES.contains(role.toLowerCase(Locale.ROOT))) {
            turns.add(turn(text, ""));
        } else if (!turns.isEmpty()) {
            Turn asked = turns.removeLast();
            String before = asked.answer().markdown();
            turns.add(turn(asked.question(), before.isEmpty() ? text : before + "\n\n" + text));
        }
    }

    private static String first(JsonNode entry, String... names) throws HistoryFormatException {
        return Stream.of(names)
                .map(entry::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst()
                .orElseThrow(
                        () -> new HistoryFormatException(Message.of("cli.questions.history-field-missing", names[0])));
    }

    private static Turn turn(String question, String answer) {
        return new Turn(
                question,
                Scope.all(),
                Instant.EPOCH,
                new Answer(
                        answer, List.of(), List.of(), List.of(), new Answer.Ending.Complete(),
                        AnswerProvenance.unknown()));
    }
}
