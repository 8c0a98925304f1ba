package app.footnote.ollama;

import app.footnote.ollama.OllamaDouble.Script;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Scripts for {@code /api/chat}. */
public final class ScriptedChats {

    private ScriptedChats() {
    }

    /** Sends a complete answer in these pieces. A request without messages only loads the model. */
    public static Script saying(String... pieces) {
        return exchange -> {
            if (exchange.body().path("messages").isEmpty()) {
                exchange.line(done("load", 0, 0));
            } else {
                words(exchange, pieces);
                exchange.line(done("stop", promptTokens(exchange.body()), pieces.length));
            }
            exchange.end();
        };
    }

    /** Sends a thought and a complete answer. */
    public static Script thinking(String thought, String... pieces) {
        return exchange -> {
            exchange.line(message("", thought));
            words(exchange, pieces);
            exchange.line(done("stop", promptTokens(exchange.body()), pieces.length));
            exchange.end();
        };
    }

    /** Sends the pieces and then an error in a line of the stream. */
    public static Script breakingAfter(String error, String... pieces) {
        return exchange -> {
            words(exchange, pieces);
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            exchange.line(line.put("error", error).toString());
            exchange.end();
        };
    }

    /** Sends the pieces and closes the connection. */
    public static Script cutAfter(String... pieces) {
        return exchange -> {
            words(exchange, pieces);
            exchange.cut();
        };
    }

    /** Sends the pieces and then nothing until the client closes the connection. */
    public static Script silentAfter(String... pieces) {
        return exchange -> {
            words(exchange, pieces);
            exchange.awaitClose();
        };
    }

    /** Sends an error with a status. */
    public static Script refusing(int status, String error) {
        return exchange -> exchange.json(
                status,
                JsonNodeFactory.instance.objectNode().put("error", error).toString());
    }

    public static void words(OllamaExchange exchange, String... pieces) throws IOException {
        for (String piece : pieces) {
            exchange.line(message(piece, ""));
        }
    }

    static String message(String content, String thinking) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("model", "m").put("created_at", "2026-11-22T13:46:19.44625489Z");
        ObjectNode message = line.putObject("message").put("role", "assistant").put("content", content);
        if (!thinking.isEmpty()) {
            message.put("thinking", thinking);
        }
        return line.put("done", false).toString();
    }

    public static String done(String reason, int promptTokens, int answerTokens) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("model", "m").put("created_at", "2026-11-22T13:46:20.5Z");
        line.putObject("message").put("role", "assistant").put("content", "");
        line.put("done", true).put("done_reason", reason).put("total_duration", 4_000_000_000L);
        line.put("load_duration", 1_500_000_000L);
        if (promptTokens > 0) {
            line.put("prompt_eval_count", promptTokens).put("prompt_eval_duration", 1_000_000_000L);
            line.put("eval_count", answerTokens).put("eval_duration", 1_000_000_000L);
        }
        return line.toString();
    }

    /** One token for four chars, as is usual for English. */
    static int promptTokens(JsonNode request) {
        int chars = 0;
        for (JsonNode message : request.path("messages")) {
            chars += message.path("content").asText().length();
        }
        return chars / 4;
    }
}
