package app.footnote.cli.input;

import app.footnote.model.session.Turn;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A question of a file of questions.
 *
 * @param id what the file calls it, a text or a number; else the number of its line
 * @param history the conversation before it, oldest first
 */
public record AskedQuestion(JsonNode id, String text, List<Turn> history) {
}
