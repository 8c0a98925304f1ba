package app.footnote.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import app.footnote.embed.EmbedException.Trouble;
import app.footnote.embed.NativeLibraries.Component;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * The network of BAAI's bge-small-en-v1.5 with 8-bit weights: from tokens to a vector. As the model card says, the
 * vector is the output of the first token ([CLS]), scaled to length 1. The graph that the build writes has a second
 * output, the vectors of all tokens before the last layer, which costs nothing to compute. Safe for use by several
 * threads.
 */
final class BgeModel implements AutoCloseable {

    static final EmbeddingIdentity IDENTITY = new EmbeddingIdentity(
            "bge-small-en-v1.5-q",
            "7eca951ed8bcdbf509c3a5c9529e2374b0b0339c3f3e65a3b2b61e5aac24ee75",
            PassageText.VERSION,
            384);

    /** The instruction that the model card prescribes for questions. Passages have none. */
    static final String QUESTION_INSTRUCTION = "Represent this sentence for searching relevant passages: ";

    /** The graph. It refers to the file with the weights beside it. */
    static final BundledFile GRAPH = new BundledFile("/bge-small-en-v1.5-q-fused.onnx");
    static final BundledFile TOKENIZER = new BundledFile("/bge-small-en-v1.5-q-tokenizer.json");

    private static final long CLS = 101;
    private static final long SEP = 102;

    /** The network has 512 positions. [CLS] and [SEP] take two of them. */
    static final int TOKEN_LIMIT = 510;

    private final OrtEnvironment environment;
    private final OrtSession session;

    /** The output with the vector of the first token. */
    private final String vectorOutput;

    /** The output with the input of the last layer for each token. */
    private final String statesOutput;

    private BgeModel(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
        Iterator<String> outputs = session.getOutputNames().iterator();
        vectorOutput = outputs.next();
        statesOutput = outputs.next();
    }

    static BgeModel open() throws EmbedException {
        OrtEnvironment environment = NativeLibraries.runtime();
        try (SessionOptions options = new SessionOptions()) {
            // One thread per call: parallel calls use the processors better than one call with many threads.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // Memory patterns are stored for each length of text and gain nothing when lengths differ.
            options.setMemoryPatternOptimization(false);
            // The runtime maps the file. Through Java's heap the weights would be in memory three times.
            return new BgeModel(environment, environment.createSession(GRAPH.onDisk().toString(), options));
        } catch (OrtException | IOException | RuntimeException | LinkageError e) {
            throw NativeLibraries.failure(Component.MODEL, e);
        }
    }

    /**
     * What the network computes of a text. Immutable by convention.
     *
     * @param vector the unit vector of the text
     * @param states the vectors of all tokens one after the other, not of unit length
     */
    record Output(float[] vector, float[] states) {
    }

    /** The unit vector of at most {@link #TOKEN_LIMIT} tokens. */
    float[] vector(long[] tokens) throws EmbedException {
        return run(tokens, Set.of(vectorOutput)).vector();
    }

    /** The unit vector of at most {@link #TOKEN_LIMIT} tokens, and the vectors of the tokens. */
    Output withStates(long[] tokens) throws EmbedException {
        return run(tokens, Set.of(vectorOutput, statesOutput));
    }

    private Output run(long[] tokens, Set<String> outputs) throws EmbedException {
        long[] ids = withSpecialTokens(tokens);
        try (OnnxTensor input = tensor(ids);
                OrtSession.Result result = session.run(Map.of("input_ids", input), outputs)) {
            float[] first = new float[IDENTITY.dimension()];
            tensor(result, vectorOutput).get(first);
            float[] states = new float[outputs.contains(statesOutput) ? tokens.length * first.length : 0];
            if (states.length > 0) {
                // The first row belongs to [CLS].
                tensor(result, statesOutput).get(first.length, states);
            }
            return new Output(UnitVector.of(first), states);
        } catch (OrtException e) {
            throw new EmbedException(
                    Trouble.REFUSED,
                    new Failure(
                            Failure.Kind.EMBEDDING,
                            Message.of("embed.built-in.computation", String.valueOf(e.getMessage())),
                            Remedy.of(RemedyAction.FREE_MEMORY)),
                    e);
        }
    }

    private static FloatBuffer tensor(OrtSession.Result result, String output) {
        return ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[]{1, values.length});
    }

    static long[] withSpecialTokens(long[] tokens) {
        long[] ids = new long[tokens.length + 2];
        ids[0] = CLS;
        System.arraycopy(tokens, 0, ids, 1, tokens.length);
        ids[ids.length - 1] = SEP;
        return ids;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The built-in embedding model could not be closed", e);
        }
    }
}
