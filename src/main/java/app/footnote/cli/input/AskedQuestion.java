package app.footnote.cli.input;

import app.footnote.model.session.Turn;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A question in a file of questions. Immutable.
 *
 * @param id the question's id in the file, a string or a number; by default the number of its line
 * @param history the earlier turns, oldest first
 */
public record AskedQuestion(JsonNode id, String text, List<Turn> history) {
}
