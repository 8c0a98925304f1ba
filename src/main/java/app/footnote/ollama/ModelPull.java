package app.footnote.ollama;

import app.footnote.model.failure.Failure;
import app.footnote.ollama.OllamaException.Trouble;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Gets one model, and follows the server's account of it. For one thread. */
final class ModelPull {

    private final String model;
    private final Consumer<PullProgress> listener;
    private final Map<String, Part> parts = new HashMap<>();
    private boolean succeeded;

    ModelPull(String model, Consumer<PullProgress> listener) {
        this.model = model;
        this.listener = listener;
    }

    /** A file of the model: how much of it is here. */
    private record Part(long doneBytes, long allBytes) {
    }

    /** Blocks until the model is there. When interrupted, the server keeps what it has and goes on from there later. */
    void run(OllamaHttp wire) throws OllamaException, InterruptedException {
        try (NdjsonStream lines = wire.stream("/api/pull", model, OllamaHttp.text(Map.of("model", model)))) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                follow(wire, line.get());
            }
        }
        if (!succeeded) {
            throw new OllamaException(Trouble.OTHER, brokeOff());
        }
    }

    private Failure brokeOff() {
        return Failure.verbatim(
                Failure.Kind.SERVER, "Ollama broke off before " + model + " was complete.",
                "Start Ollama and try again; what was downloaded is kept.");
    }

    private void follow(OllamaHttp wire, String line) throws OllamaException {
        JsonNode said = new OllamaErrors(wire.address(), model).read(line);
        if (said.path("error").isTextual()) {
            String error = said.path("error").textValue();
            throw new OllamaException(Trouble.OTHER, KnownServerError.ofPull(error, model));
        }
        if (said.path("total").isNumber()) {
            parts.put(
                    said.path("digest").asText(),
                    new Part(said.path("completed").asLong(), said.path("total").asLong()));
        }
        tell(said.path("status").asText());
    }

    private void tell(String status) {
        if (status.equals("success")) {
            succeeded = true;
        }
        long all = parts.values().stream().mapToLong(Part::allBytes).sum();
        long done = succeeded ? all : parts.values().stream().mapToLong(Part::doneBytes).sum();
        listener.accept(new PullProgress(words(status), done, all));
    }

    private static String words(String status) {
        return switch (status) {
            case "pulling manifest" -> "looking it up";
            case "verifying sha256 digest" -> "checking it";
            case "success" -> "done";
            default -> status.startsWith("pulling ") ? "downloading" : "putting it away";
        };
    }
}
