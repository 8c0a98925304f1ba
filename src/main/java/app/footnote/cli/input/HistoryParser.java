package app.footnote.cli.input;

import app.footnote.model.Scope;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Turn;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Understands the conversation before a question in the forms in which people keep such things, oldest first:
 * <ul>
 * <li>earlier questions: {@code ["...", "..."]};
 * <li>turns: {@code [{"question": "...", "answer": "..."}]};
 * <li>messages: {@code [{"role": "user", "text": "..."}, {"role": "assistant", "text": "..."}]}, also with
 * {@code speaker} for {@code role} and {@code content} or {@code message} for {@code text}.
 * </ul>
 */
final class HistoryParser {

    private static final Set<String> ASKING = Set.of("user", "human", "student", "questioner", "question");

    private HistoryParser() {
    }

    /** The turns; none for a history that is not there. Throws if it has none of the forms above. */
    static List<Turn> turns(JsonNode history) {
        if (history.isMissingNode() || history.isNull()) {
            return List.of();
        }
        if (!history.isArray()) {
            throw new IllegalArgumentException("it is not a list");
        }
        List<Turn> turns = new ArrayList<>();
        history.forEach(entry -> add(entry, turns));
        return List.copyOf(turns);
    }

    private static void add(JsonNode entry, List<Turn> turns) {
        if (entry.isTextual()) {
            turns.add(turn(entry.textValue(), ""));
        } else if (entry.path("question").isTextual()) {
            turns.add(turn(entry.get("question").textValue(), entry.path("answer").asText("")));
        } else {
            addMessage(first(entry, "role", "speaker"), first(entry, "text", "content", "message"), turns);
        }
    }

    private static void addMessage(String speaker, String text, List<Turn> turns) {
        if (ASKING.contains(speaker.toLowerCase(Locale.ROOT))) {
            turns.add(turn(text, ""));
        } else if (!turns.isEmpty()) {
            Turn asked = turns.removeLast();
            String before = asked.answer().markdown();
            turns.add(turn(asked.question(), before.isEmpty() ? text : before + "\n\n" + text));
        }
    }

    private static String first(JsonNode entry, String... names) {
        return Stream.of(names)
                .map(entry::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an entry has no \"" + names[0] + "\""));
    }

    private static Turn turn(String question, String answer) {
        AnswerProvenance making = new AnswerProvenance("", "", Optional.empty(),
                new AnswerProvenance.Timing(0, 0, 0, 0), List.of());
        return new Turn(
                question,
                Scope.all(),
                Instant.EPOCH,
                new Answer(answer, List.of(), List.of(), List.of(), new Answer.Ending.Complete(), making));
    }
}
