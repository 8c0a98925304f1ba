package app.footnote.embed;

import app.footnote.model.EmbeddingIdentity;
import java.util.List;

/**
 * Turns text into vectors of unit length, each model's own prefixes applied. Safe for use by many threads; calls block
 * and honour interruption.
 */
public interface Embedder extends AutoCloseable {

    /** Which embedding this is; vectors of another one must not be compared with its own. */
    EmbeddingIdentity identity();

    /** How many tokens a passage may have; longer ones are embedded in parts and averaged, never cut. */
    int tokenLimit();

    /** How many tokens of this model the text has, without special tokens and prefixes. */
    int tokens(String text);

    /** Whether the model knows the language (ISO 639-1); vectors of other languages are noise. */
    boolean knows(String language);

    /**
     * The vectors of passages, in the passages' order. Each vector depends on its own text only, whatever else is in
     * the list.
     */
    List<float[]> passages(List<String> texts) throws EmbedException, InterruptedException;

    /**
     * How many passages a call of {@link #passages} should have now: enough to use the computer well, few enough to
     * stop between two calls soon.
     */
    default int passagesAtOnce() {
        return 8;
    }

    /** Whether {@link #question} can begin at once, without loading a model first; tells without waiting. */
    default boolean ready() {
        return true;
    }

    /** The vector of a question. */
    float[] question(String text) throws EmbedException, InterruptedException;

    @Override
    void close();
}
