package app.footnote.embed.ollama;

import app.footnote.embed.EmbedException;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.ollama.OllamaClient;
import app.footnote.ollama.OllamaException;
import app.footnote.ollama.OllamaException.Kind;
import app.footnote.ollama.OllamaModel;
import app.footnote.ollama.RemoteConsent;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The embedding models of an Ollama server. Passages are sent only where the student has allowed it. Safe for use by
 * several threads.
 */
public final class OllamaEmbeddingServer implements EmbeddingServer {

    private final OllamaClient ollama;
    private final Supplier<Set<String>> allowed;

    /** @param allowed the addresses and cloud models that may see passages; read for each call */
    public OllamaEmbeddingServer(OllamaClient ollama, Supplier<Set<String>> allowed) {
        this.ollama = ollama;
        this.allowed = allowed;
    }

    @Override
    public String digest(String model) throws EmbedException, InterruptedException {
        try {
            OllamaModel found = OllamaModel.called(model, ollama.models())
                    .orElseThrow(() -> missing(model));
            new RemoteConsent(allowed.get()).require(found, ollama.address());
            return found.digest();
        } catch (OllamaException e) {
            throw new EmbedException(EmbedException.Trouble.UNAVAILABLE, e.failure(), e);
        }
    }

    private static OllamaException missing(String model) {
        return new OllamaException(
                Kind.OTHER,
                new Failure(
                        Failure.Kind.MODEL, Message.of("embed.ollama.missing", model),
                        Remedy.of(RemedyAction.PULL_MODEL, model)));
    }

    @Override
    public List<float[]> vectors(String model, List<String> texts) throws EmbedException, InterruptedException {
        Map<String, ?> fields = Map.of("model", model, "input", texts, "truncate", false);
        try {
            return read(ollama.connectionForLongWork().post("/api/embed", model, fields));
        } catch (OllamaException e) {
            throw failure(e, model);
        }
    }

    private static List<float[]> read(JsonNode answer) {
        List<float[]> vectors = new ArrayList<>();
        for (JsonNode vector : answer.path("embeddings")) {
            float[] numbers = new float[vector.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (float) vector.get(i).asDouble(Double.NaN);
            }
            vectors.add(numbers);
        }
        return vectors;
    }

    private static EmbedException failure(OllamaException e, String model) {
        return switch (e.kind()) {
            case UNREACHABLE, NOT_OLLAMA ->
                    new EmbedException(EmbedException.Trouble.UNAVAILABLE, e.failure(), e);
            case PROMPT_TOO_LONG -> new EmbedException(EmbedException.Trouble.TOO_LONG, tooLong(model), e);
            case OTHER -> new EmbedException(EmbedException.Trouble.REFUSED, e.failure(), e);
        };
    }

    private static Failure tooLong(String model) {
        return new Failure(
                Failure.Kind.EMBEDDING, Message.of("embed.ollama.too-long", model),
                Remedy.of(RemedyAction.CHOOSE_LARGER_EMBEDDING));
    }
}
