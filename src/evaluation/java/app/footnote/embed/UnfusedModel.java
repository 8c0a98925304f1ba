package app.footnote.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/** The original graph of the model, run in the same way as {@link BgeModel} runs the fused graph, for comparison. */
final class UnfusedModel implements AutoCloseable {

    static final BundledFile QUANTIZED = new BundledFile("/bge-small-en-v1.5-q.onnx");

    /** The graph with 32-bit weights, which is in another artifact. */
    static final BundledFile FULL = new BundledFile("/bge-small-en-v1.5.onnx");

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    private final OrtSession session;

    private UnfusedModel(byte[] graph) throws OrtException {
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            session = environment.createSession(graph, options);
        }
    }

    static UnfusedModel open(BundledFile graph) throws IOException, OrtException {
        try (var content = graph.open()) {
            return new UnfusedModel(content.readAllBytes());
        }
    }

    float[] vector(long[] tokens) throws OrtException {
        long[] ids = BgeModel.withSpecialTokens(tokens);
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        try (OnnxTensor input = tensor(ids);
                OnnxTensor attention = tensor(mask);
                OnnxTensor types = tensor(new long[ids.length]);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", input, "attention_mask", attention, "token_type_ids", types))) {
            float[] first = new float[BgeModel.IDENTITY.dimension()];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(first);
            return UnitVector.of(first);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[]{1, values.length});
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
