package app.footnote.health;

import app.footnote.embed.EmbedException;
import app.footnote.embed.folder.FolderEmbedder;
import app.footnote.embed.folder.IdentifiedFolder;
import app.footnote.embed.ollama.OllamaEmbedder;
import app.footnote.embed.ollama.OllamaEmbeddingServer;
import app.footnote.ollama.OllamaClient;
import app.footnote.settings.EmbeddingSettings;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The embedding models that can be chosen instead of the built-in one. Each is checked by computing a vector with it.
 * The methods block. Safe for use by several threads.
 *
 * @param ollama the server with embedding models; called only for one of them
 * @param libraries the folder of the native libraries, as for the built-in model
 */
public record EmbeddingModels(Supplier<OllamaClient> ollama, Path libraries) {

    public static EmbeddingModels of(Services services) {
        return new EmbeddingModels(services::ollama, services.folders().nativeLibraries());
    }

    /**
     * The settings for a model of Ollama. Fails if Ollama does not return a vector.
     *
     * @param allowed the destinations that may see passages of the notes
     */
    public EmbeddingSettings ofOllama(String name, Set<String> allowed) throws EmbedException, InterruptedException {
        return EmbeddingSettings.of(
                OllamaEmbedder.identify(new OllamaEmbeddingServer(ollama.get(), () -> allowed), name));
    }

    /** The settings for an ONNX model in a folder. Fails if the model does not return a vector. */
    public EmbeddingSettings inFolder(Path folder) throws EmbedException, InterruptedException {
        return settings(FolderEmbedder.identify(folder, libraries));
    }

    /** The settings for an ONNX model in a folder that was checked before. */
    public static EmbeddingSettings settings(IdentifiedFolder folder) {
        return EmbeddingSettings.ofFolder(folder.path().toString(), folder.stamp(), folder.identity());
    }
}
