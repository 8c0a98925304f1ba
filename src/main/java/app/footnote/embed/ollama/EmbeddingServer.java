package app.footnote.embed.ollama;

import app.footnote.embed.EmbedException;
import java.util.List;

/**
 * A server with embedding models, as far as an embedder needs it. Calls block, perhaps for minutes while a model is
 * loaded, and honour interruption. Safe for use by many threads.
 */
public interface EmbeddingServer {

    /**
     * The version of the model that the server has at this moment, and that it may be sent text.
     *
     * @return a digest that changes with the model's weights
     */
    String digest(String model) throws EmbedException, InterruptedException;

    /**
     * What the model makes of the texts, in their order; nothing is cut off and nothing added. One text that cannot be
     * embedded spoils the whole request.
     *
     * @param texts at least one, none of them empty
     * @return as the server gave them: neither their number nor their length has been checked
     */
    List<float[]> vectors(String model, List<String> texts) throws EmbedException, InterruptedException;
}
