package app.footnote.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import app.footnote.model.EmbeddingIdentity;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Map;

/**
 * The network of BAAI's bge-small-en-v1.5 with 8-bit weights, from tokens to a vector. As its model card asks, the
 * vector is the output of the first token ([CLS]), scaled to length 1; the graph that the build has written computes no
 * other. Safe for use by many threads.
 */
final class BgeModel implements AutoCloseable {

    static final EmbeddingIdentity IDENTITY = new EmbeddingIdentity(
            "bge-small-en-v1.5-q",
            "7eca951ed8bcdbf509c3a5c9529e2374b0b0339c3f3e65a3b2b61e5aac24ee75",
            PassageText.VERSION,
            384);

    /** The model card's instruction for short questions about longer passages; passages get none. */
    static final String QUESTION_INSTRUCTION = "Represent this sentence for searching relevant passages: ";

    /** Names the file with the weights, which lies beside it. */
    static final BundledFile GRAPH = new BundledFile("/bge-small-en-v1.5-q-fused.onnx");
    static final BundledFile TOKENIZER = new BundledFile("/bge-small-en-v1.5-q-tokenizer.json");

    private static final long CLS = 101;
    private static final long SEP = 102;

    /** The network has 512 positions, two of which [CLS] and [SEP] take. */
    static final int TOKEN_LIMIT = 510;

    private final OrtEnvironment environment;
    private final OrtSession session;

    private BgeModel(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /** Loads the runtime, of which a process has one. */
    static OrtEnvironment loadRuntime() throws EmbedException {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            environment.setTelemetry(false);
            return environment;
        } catch (OrtException | RuntimeException | LinkageError e) {
            throw NativeLibraries.failure("runtime", e);
        }
    }

    static BgeModel open() throws EmbedException {
        OrtEnvironment environment = loadRuntime();
        try (SessionOptions options = new SessionOptions()) {
            // One thread per call: callers side by side use the processors better than one call with many threads.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // Patterns are kept for each length of text and gain nothing when the lengths differ.
            options.setMemoryPatternOptimization(false);
            // Mapped by the runtime itself: through Java's heap the weights would lie in memory three times at once.
            return new BgeModel(environment, environment.createSession(GRAPH.onDisk().toString(), options));
        } catch (OrtException | IOException | RuntimeException | LinkageError e) {
            throw NativeLibraries.failure("model", e);
        }
    }

    /** The unit vector of at most {@link #TOKEN_LIMIT} tokens. */
    float[] vector(long[] tokens) throws EmbedException {
        long[] ids = withSpecialTokens(tokens);
        try (OnnxTensor input = tensor(ids); OrtSession.Result result = session.run(Map.of("input_ids", input))) {
            float[] first = new float[IDENTITY.dimension()];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(first);
            return UnitVector.of(first);
        } catch (OrtException e) {
            throw new EmbedException(
                    "The built-in embedding model could not compute a vector (" + e.getMessage()
                            + "). Close other programs if memory is short, then try again.",
                    e);
        }
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
