package app.footnote.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The expected request to a model, in a text file: its messages as they are, and its other fields as JSON.
 *
 * @param name without the extension
 */
record PromptFile(String name) {

    private static final Path FOLDER = Path.of("src/test/resources/app/footnote/wiring/prompts");
    private static final String ACCEPT = "prompts.accept";

    /** Fails with the lines that differ, or replaces the file if changes are accepted. */
    void check(JsonNode request, Path folder) throws IOException {
        String text = text(request);
        Path expected = FOLDER.resolve(name + ".txt");
        if (Boolean.getBoolean(ACCEPT)) {
            Files.createDirectories(FOLDER);
            Files.writeString(expected, text);
        }
        Path actual = Files.writeString(folder.resolve(name + ".txt"), text);
        assertThat(actual)
                .as(
                        "The prompt %s has changed. If it should, run this test again with -D%s=true, which writes the"
                                + " new prompts to %s, and read the changes there.",
                        name, ACCEPT, FOLDER)
                .hasSameTextualContentAs(expected);
    }

    private static String text(JsonNode request) {
        StringBuilder text = new StringBuilder();
        for (JsonNode message : request.path("messages")) {
            text.append("=== ").append(message.path("role").asText()).append(" ===\n")
                    .append(message.path("content").asText().stripTrailing()).append('\n');
        }
        ObjectNode others = request.deepCopy();
        others.remove("messages");
        return text + "=== other fields ===\n" + others.toPrettyString() + "\n";
    }
}
