package app.footnote.ollama;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.ollama.OllamaException.Kind;
import app.footnote.ollama.PullProgress.Step;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Downloads one model and reports the progress. Not thread-safe. */
final class ModelPull {

    private final String model;
    private final Consumer<PullProgress> listener;
    private final Map<String, Part> parts = new HashMap<>();
    private boolean succeeded;

    ModelPull(String model, Consumer<PullProgress> listener) {
        this.model = model;
        this.listener = listener;
    }

    /** The progress of one file of the model. */
    private record Part(long doneBytes, long totalBytes) {
    }

    /** Blocks until the download is complete. An interrupted download can be resumed later. */
    void run(OllamaHttp connection) throws OllamaException, InterruptedException {
        String request = OllamaHttp.json(Map.of("model", model));
        try (NdjsonStream lines = connection.stream("/api/pull", model, request)) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                read(connection, line.get());
            }
        }
        if (!succeeded) {
            throw new OllamaException(Kind.OTHER, interrupted());
        }
    }

    private Failure interrupted() {
        return new Failure(
                Failure.Kind.SERVER, Message.of("ollama.pull.interrupted", model),
                Remedy.of(RemedyAction.START_OLLAMA_AND_CONTINUE));
    }

    private void read(OllamaHttp connection, String line) throws OllamaException {
        JsonNode status = new OllamaErrors(connection.address(), model).parse(line);
        if (status.path("error").isTextual()) {
            String error = status.path("error").textValue();
            throw new OllamaException(Kind.OTHER, KnownServerError.ofPull(error, model));
        }
        if (status.path("total").isNumber()) {
            parts.put(
                    status.path("digest").asText(),
                    new Part(status.path("completed").asLong(), status.path("total").asLong()));
        }
        report(step(status.path("status").asText()));
    }

    private void report(Step step) {
        succeeded |= step == Step.DONE;
        long total = parts.values().stream().mapToLong(Part::totalBytes).sum();
        long done = succeeded ? total : parts.values().stream().mapToLong(Part::doneBytes).sum();
        listener.accept(new PullProgress(step, done, total));
    }

    private static Step step(String status) {
        return switch (status) {
            case "pulling manifest" -> Step.LOOKING_UP;
            case "verifying sha256 digest" -> Step.CHECKING;
            case "success" -> Step.DONE;
            default -> status.startsWith("pulling ") ? Step.DOWNLOADING : Step.STORING;
        };
    }
}
