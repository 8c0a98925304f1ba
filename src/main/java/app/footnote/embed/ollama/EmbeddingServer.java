package app.footnote.embed.ollama;

import app.footnote.embed.EmbedException;
import java.util.List;

/**
 * A server with embedding models. Calls block, perhaps for minutes while a model is loaded, and honour interruption.
 * Safe for use by several threads.
 */
public interface EmbeddingServer {

    /**
     * Checks that the server has the model and may receive text.
     *
     * @return a digest of the model's current weights
     */
    String digest(String model) throws EmbedException, InterruptedException;

    /**
     * The vectors of texts, in the same order. Texts are neither cut nor extended. If one text cannot be embedded, the
     * whole request fails.
     *
     * @param texts at least one text; none is empty
     * @return the vectors as the server returned them; neither their number nor their length is checked
     */
    List<float[]> vectors(String model, List<String> texts) throws EmbedException, InterruptedException;
}
