package app.footnote.settings;

import app.footnote.model.EmbeddingIdentity;
import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What a student has chosen to turn notes into vectors.
 *
 * @param model the name of a model of Ollama's; {@value #BUILT_IN} for the one that comes with the program
 * @param digest of the model when it was last seen; empty if it never was
 * @param version how the model was fed then
 * @param dimension of its vectors then; 0 if it never was seen
 * @param effort how much of the computer the built-in model may take for notes
 */
public record EmbeddingSettings(String model, String digest, int version, int dimension, Effort effort) {

    /** Needs no server. */
    public static final String BUILT_IN = "built-in";

    /** How notes that were added are worked on. */
    public enum Effort {
        /** As fast as the computer can. */
        FULL,
        /** So that other programs hardly notice it. */
        GENTLE
    }

    public static EmbeddingSettings builtIn() {
        return named(BUILT_IN);
    }

    /** A model of Ollama's that has not been seen yet. */
    public static EmbeddingSettings named(String model) {
        return new EmbeddingSettings(model, "", 0, 0, Effort.FULL);
    }

    /** A model of Ollama's as it was found. It is kept, so that its index can be opened while Ollama is away. */
    public static EmbeddingSettings of(EmbeddingIdentity seen) {
        return new EmbeddingSettings(seen.model(), seen.digest(), seen.version(), seen.dimension(), Effort.FULL);
    }

    public EmbeddingSettings with(Effort other) {
        return new EmbeddingSettings(model, digest, version, dimension, other);
    }

    @JsonIgnore
    public boolean isBuiltIn() {
        return model.isBlank() || model.equals(BUILT_IN);
    }

    /** The model of Ollama's as it was last seen. */
    public EmbeddingIdentity lastSeen() {
        return new EmbeddingIdentity(model, digest, version, dimension);
    }

    public boolean wasSeen() {
        return dimension > 0;
    }
}
