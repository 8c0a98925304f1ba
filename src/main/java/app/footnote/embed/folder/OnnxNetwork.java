package app.footnote.embed.folder;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import app.footnote.embed.EmbedException;
import app.footnote.embed.NativeLibraries;
import app.footnote.embed.UnitVector;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The network of a folder: from tokens to the vector of a text. Safe for use by several threads. */
final class OnnxNetwork implements AutoCloseable {

    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";
    private static final String POSITIONS = "position_ids";

    /** The output with the vector of the whole text. */
    private static final String TEXT_OUTPUT = "sentence_embedding";

    /** The outputs with the vectors of all tokens. */
    private static final List<String> TOKEN_OUTPUTS = List.of("last_hidden_state", "token_embeddings");

    /** A unit vector has the square 1; the square of one without a direction is 0 or not a number. */
    private static final double LEAST_SQUARE = .5;

    private final String folder;
    private final TokenPooling pooling;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String output;

    private OnnxNetwork(
            String folder, TokenPooling pooling, OrtEnvironment environment, OrtSession session, String output) {
        this.folder = folder;
        this.pooling = pooling;
        this.environment = environment;
        this.session = session;
        this.output = output;
    }

    /** Loads the network. The native library must be loaded before this call. */
    static OnnxNetwork open(ModelFolder folder, ModelDescription description) throws EmbedException {
        OrtEnvironment environment = NativeLibraries.runtime();
        OrtSession session = session(environment, folder);
        try {
            checkInputs(session, folder);
            return new OnnxNetwork(
                    folder.path().toString(), description.pooling(), environment, session,
                    output(session, folder, description));
        } catch (EmbedException | RuntimeException e) {
            close(session);
            throw e;
        }
    }

    private static OrtSession session(OrtEnvironment environment, ModelFolder folder) throws EmbedException {
        try (SessionOptions options = new SessionOptions()) {
            // As for the built-in model: parallel calls use the processors better than one call with many threads.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setMemoryPatternOptimization(false);
            return environment.createSession(folder.model().toString(), options);
        } catch (OrtException | RuntimeException | LinkageError e) {
            throw lacksMemory(e)
                    ? outOfMemory(folder.path().toString())
                    : FolderFailure.damaged("embed.folder.damaged", folder.model(), e);
        }
    }

    private static void checkInputs(OrtSession session, ModelFolder folder) throws EmbedException {
        try {
            List<String> unknown = session.getInputInfo()
                    .values()
                    .stream()
                    .filter(
                            input -> !Set.of(IDS, MASK, TYPES, POSITIONS).contains(input.getName())
                                    || !(input.getInfo() instanceof TensorInfo tensor)
                                    || tensor.type != OnnxJavaType.INT64)
                    .map(input -> input.getName())
                    .toList();
            if (!unknown.isEmpty() || !session.getInputNames().contains(IDS)) {
                List<String> named = unknown.isEmpty() ? List.copyOf(session.getInputNames()) : unknown;
                throw FolderFailure.unusable("embed.folder.inputs", folder.path().toString(), shown(named));
            }
        } catch (OrtException e) {
            throw FolderFailure.damaged("embed.folder.damaged", folder.model(), e);
        }
    }

    private static String output(OrtSession session, ModelFolder folder, ModelDescription description)
            throws EmbedException {
        Set<String> outputs = session.getOutputNames();
        String output = Stream.concat(Stream.of(TEXT_OUTPUT), TOKEN_OUTPUTS.stream())
                .filter(outputs::contains)
                .findFirst()
                .orElseThrow(
                        () -> FolderFailure.unusable(
                                "embed.folder.outputs", folder.path().toString(), shown(List.copyOf(outputs))));
        if (!output.equals(TEXT_OUTPUT) && !description.otherLayers().isEmpty()) {
            throw FolderFailure.unusable(
                    "embed.folder.layers", folder.path().toString(), shown(description.otherLayers()));
        }
        return output;
    }

    /** A model that writes text has dozens of inputs and outputs. */
    private static String shown(List<String> names) {
        int most = 4;
        String shown = String.join(", ", names.subList(0, Math.min(most, names.size())));
        return names.size() > most ? shown + ", …" : shown;
    }

    /** The unit vector of tokens, which include the special ones. */
    float[] vector(long[] ids) throws EmbedException {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String name : session.getInputNames()) {
                inputs.put(name, tensor(input(name, ids)));
            }
            try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
                return unit(pooled((OnnxTensor) result.get(0), ids.length));
            }
        } catch (OrtException e) {
            throw lacksMemory(e)
                    ? outOfMemory(folder)
                    : FolderFailure.damaged("embed.folder.computation", folder, e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static long[] input(String name, long[] ids) {
        return switch (name) {
            case IDS -> ids;
            case MASK -> LongStream.generate(() -> 1).limit(ids.length).toArray();
            case POSITIONS -> LongStream.range(0, ids.length).toArray();
            default -> new long[ids.length];
        };
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[]{1, values.length});
    }

    private float[] pooled(OnnxTensor tensor, int tokens) throws EmbedException {
        FloatBuffer buffer = Optional.ofNullable(tensor.getFloatBuffer()).orElseGet(() -> FloatBuffer.allocate(0));
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        int vectors = output.equals(TEXT_OUTPUT) ? 1 : tokens;
        if (values.length == 0 || values.length % vectors != 0) {
            throw FolderFailure.unusable("embed.folder.no-dimension", folder);
        }
        return vectors == 1 ? values : pooling.pool(values, values.length / vectors);
    }

    private float[] unit(float[] vector) throws EmbedException {
        float[] unit = UnitVector.of(vector);
        double square = 0;
        for (float value : unit) {
            square += value * value;
        }
        // Also false if a value is NaN.
        if (!(square > LEAST_SQUARE)) {
            throw FolderFailure.unusable("embed.folder.no-dimension", folder);
        }
        return unit;
    }

    private static boolean lacksMemory(Throwable e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("alloc");
    }

    private static EmbedException outOfMemory(String folder) {
        return FolderFailure
                .unavailable(Remedy.of(RemedyAction.FREE_MEMORY), "embed.folder.out-of-memory", folder);
    }

    private static void close(OrtSession session) {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The embedding model could not be closed", e);
        }
    }

    @Override
    public void close() {
        close(session);
    }
}
