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
 */
public record EmbeddingSettings(String model, String digest, int version, int dimension) {

    /** Needs no server. */
    public static final String BUILT_IN = "built-in";

    public static EmbeddingSettings builtIn() {
        return new EmbeddingSettings(BUILT_IN, "", 0, 0);
    }

    /** A model of Ollama's as it was found. It is kept, so that its index can be opened while Ollama is away. */
    public static EmbeddingSettings of(EmbeddingIdentity seen) {
        return new EmbeddingSettings(seen.model(), seen.digest(), seen.version(), seen.dimension());
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
