package app.footnote.embed;

import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.Passage;
import java.util.List;
import java.util.Optional;

/**
 * Turns text into vectors of unit length, with the prefixes that the model requires. Safe for use by several threads.
 * Calls block and honour interruption.
 */
public interface Embedder extends AutoCloseable {

    /** The identity of this embedding. Vectors of different embeddings must not be compared. */
    EmbeddingIdentity identity();

    /** The most tokens that the model reads at once. Longer texts are embedded in parts and averaged, never cut. */
    int tokenLimit();

    /** The number of tokens of a text, without special tokens and prefixes. */
    int tokens(String text);

    /** Whether the model supports a language (ISO 639-1). Vectors of other languages are noise. */
    boolean supports(String language);

    /**
     * The vectors of passages, in the same order. Each vector depends on its own text only.
     */
    List<float[]> passages(List<String> texts) throws EmbedException, InterruptedException;

    /**
     * Whether {@link #embed} and {@link #embedQuestion} provide vectors of content words too, and {@link #tokenVectors}
     * those of all tokens.
     */
    default boolean providesTokens() {
        return false;
    }

    /** The vectors of passages below their headings, in the same order. Each depends on its own passage only. */
    default List<PassageEmbedding> embed(List<Passage> passages) throws EmbedException, InterruptedException {
        return passages(passages.stream().map(PassageText::of).toList())
                .stream()
                .map(vector -> new PassageEmbedding(vector, Optional.empty()))
                .toList();
    }

    /**
     * The vectors of the tokens of texts, in the same order. Each depends on its own text only.
     *
     * @throws UnsupportedOperationException if this embedder does not {@linkplain #providesTokens provide tokens}
     */
    default List<TokenVectors> tokenVectors(List<String> texts) throws EmbedException, InterruptedException {
        throw new UnsupportedOperationException("This embedder provides no vectors of tokens");
    }

    /**
     * The number of passages that a call of {@link #passages} should have now: enough to use all processors, and few
     * enough that work can be stopped soon, between two calls.
     */
    default int passagesAtOnce() {
        return 8;
    }

    /** Whether {@link #question} can start without loading a model first. Returns immediately. */
    default boolean ready() {
        return true;
    }

    /** The vector of a question. */
    float[] question(String text) throws EmbedException, InterruptedException;

    /** The vector of a question, and those of its content words. */
    default QuestionEmbedding embedQuestion(String text) throws EmbedException, InterruptedException {
        return new QuestionEmbedding(question(text), List.of());
    }

    @Override
    void close();
}
