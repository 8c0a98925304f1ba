package app.footnote.settings;

import app.footnote.model.EmbeddingIdentity;
import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * The model that turns notes into vectors. The identity of an Ollama model is stored, so that its index can be opened
 * while Ollama is not running. Immutable.
 *
 * @param model the name of an Ollama model, or {@value #BUILT_IN}
 * @param digest the model's digest when Ollama last had it; empty if Ollama never had it
 * @param version the version of the model's input at that time, as in {@link EmbeddingIdentity}
 * @param dimension the dimension of its vectors at that time; 0 if Ollama never had it
 * @param effort how many processors the built-in model may use for notes
 */
public record EmbeddingSettings(String model, String digest, int version, int dimension, Effort effort) {

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
        return new EmbeddingSettings(model, "", 0, 0, Effort.FULL);
    }

    /** An Ollama model whose identity is known. */
    public static EmbeddingSettings of(EmbeddingIdentity identity) {
        return new EmbeddingSettings(
                identity.model(), identity.digest(), identity.version(), identity.dimension(), Effort.FULL);
    }

    public EmbeddingSettings with(Effort other) {
        return new EmbeddingSettings(model, digest, version, dimension, other);
    }

    @JsonIgnore
    public boolean isBuiltIn() {
        return model.isBlank() || model.equals(BUILT_IN);
    }

    /** The identity of the Ollama model when Ollama last had it. */
    public EmbeddingIdentity lastIdentity() {
        return new EmbeddingIdentity(model, digest, version, dimension);
    }

    /** Whether the identity of the Ollama model is known. */
    public boolean wasSeen() {
        return dimension > 0;
    }
}
