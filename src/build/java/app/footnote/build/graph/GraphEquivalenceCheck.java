package app.footnote.build.graph;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import app.footnote.embed.CosineSimilarity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs the original and the rewritten graph on some texts and compares their vectors. */
final class GraphEquivalenceCheck {

    /**
     * Both graphs quantize the values between operations, at different places. Their vectors therefore differ about as
     * much as each of them differs from the vector of the model with unquantized weights, which is a cosine of .997.
     */
    private static final double MIN_COSINE = .99;

    private static final List<String> TEXTS = List.of(
            "Photosynthesis",
            "What is the time complexity of inserting into a red-black tree?",
            "An AVL tree keeps the heights of the two subtrees of each node within one of each other. ".repeat(4),
            "Mitochondria produce most of the ATP of a cell; the citric acid cycle runs in their matrix. ".repeat(20),
            "int sum(int[] values) { int sum = 0; for (int value : values) { sum += value; } return sum; }");

    private static final int MAX_TOKENS = 512;

    private GraphEquivalenceCheck() {
    }

    static void requireSameVectors(byte[] original, byte[] rewritten, byte[] tokenizer)
            throws OrtException, IOException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        try (SessionOptions options = new SessionOptions();
                OrtSession before = environment.createSession(original, options);
                OrtSession after = environment.createSession(rewritten, options);
                HuggingFaceTokenizer words = HuggingFaceTokenizer
                        .newInstance(new ByteArrayInputStream(tokenizer), Map.of())) {
            for (String text : TEXTS) {
                long[] ids = words.encode(text).getIds();
                requireSameVector(environment, before, after, Arrays.copyOf(ids, Math.min(ids.length, MAX_TOKENS)));
            }
        }
    }

    private static void requireSameVector(OrtEnvironment environment, OrtSession before, OrtSession after, long[] ids)
            throws OrtException {
        double cosine = CosineSimilarity.of(vector(environment, before, ids), vector(environment, after, ids));
        if (!(cosine >= MIN_COSINE)) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT, "The rewritten graph gives another vector for a text of %d tokens: cosine %.4f < %.2f",
                    ids.length, cosine, MIN_COSINE));
        }
    }

    /** The vector of the first token, which is the first output of both graphs. */
    private static float[] vector(OrtEnvironment environment, OrtSession graph, long[] ids) throws OrtException {
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String name : graph.getInputNames()) {
                long[] values = switch (name) {
                    case "input_ids" -> ids;
                    case "attention_mask" -> ones;
                    default -> new long[ids.length];
                };
                inputs.put(
                        name,
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[]{1, values.length}));
            }
            try (OrtSession.Result result = graph.run(inputs)) {
                float[] first = new float[384];
                ((OnnxTensor) result.get(0)).getFloatBuffer().get(first);
                return first;
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }
}
