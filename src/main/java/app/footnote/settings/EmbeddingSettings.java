package app.footnote.settings;

import app.footnote.model.EmbeddingIdentity;
import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * The model that turns notes into vectors. The identity of a model of Ollama or in a folder is stored, so that its
 * index can be opened while Ollama is not running or the folder is away. Immutable.
 *
 * @param model the name of an Ollama model, that of the model in the folder, or {@value #BUILT_IN}
 * @param folder the folder of an ONNX model; empty for other models
 * @param stamp changes with the files of that folder; empty if the folder was never read
 * @param digest the model's digest when it was last available; empty if it never was
 * @param version the version of the model's input at that time, as in {@link EmbeddingIdentity}
 * @param dimension the dimension of its vectors at that time; 0 if it was never available
 * @param effort how many processors a model in this process may use for notes
 */
public record EmbeddingSettings(
        String model, String folder, String stamp, String digest, int version, int dimension, Effort effort) {

    /** The name of the model that comes with the program and needs no server. */
    public static final String BUILT_IN = "built-in";

    /** How many processors are used to process notes. */
    public enum Effort {
        /** All processors. */
        FULL,
        /** So few that other programs are hardly slowed down. */
        GENTLE
    }

    public static EmbeddingSettings builtIn() {
        return ofModel(BUILT_IN);
    }

    /** An Ollama model whose identity is not known yet. */
    public static EmbeddingSettings ofModel(String model) {
        return new EmbeddingSettings(model, "", "", "", 0, 0, Effort.FULL);
    }

    /** An Ollama model whose identity is known. */
    public static EmbeddingSettings of(EmbeddingIdentity identity) {
        return ofFolder("", "", identity);
    }

    /** A model in a folder, whose identity is known. */
    public static EmbeddingSettings ofFolder(String folder, String stamp, EmbeddingIdentity identity) {
        return new EmbeddingSettings(
                identity.model(), folder, stamp, identity.digest(), identity.version(), identity.dimension(),
                Effort.FULL);
    }

    public EmbeddingSettings with(Effort other) {
        return new EmbeddingSettings(model, folder, stamp, digest, version, dimension, other);
    }

    @JsonIgnore
    public boolean isBuiltIn() {
        return !isFolder() && (model.isBlank() || model.equals(BUILT_IN));
    }

    /** Whether the model is an ONNX model in a folder. */
    @JsonIgnore
    public boolean isFolder() {
        return !folder.isBlank();
    }

    /** The identity of the model when it was last available. */
    public EmbeddingIdentity lastIdentity() {
        return new EmbeddingIdentity(model, digest, version, dimension);
    }

    /** Whether the identity of the model is known. */
    public boolean wasSeen() {
        return dimension > 0;
    }
}
