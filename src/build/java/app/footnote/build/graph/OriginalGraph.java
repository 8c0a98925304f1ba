package app.footnote.build.graph;

import static java.util.stream.Collectors.toMap;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The weights in the graph of the model's artifact: BERT as exported by PyTorch and quantized by ONNX Runtime's tool.
 * Operations and weights have the names of the PyTorch modules that they come from.
 */
final class OriginalGraph {

    private final Map<String, TensorProto> tensors;
    private final Map<String, NodeProto> nodes;

    private OriginalGraph(GraphProto graph) {
        nodes = graph.getNodeList().stream().collect(toMap(NodeProto::getName, node -> node));
        Stream<Map.Entry<String, TensorProto>> weights = graph.getInitializerList()
                .stream()
                .map(tensor -> Map.entry(tensor.getName(), tensor));
        Stream<Map.Entry<String, TensorProto>> constants = graph.getNodeList()
                .stream()
                .filter(node -> node.getOpType().equals("Constant"))
                .map(node -> Map.entry(node.getOutput(0), node.getAttribute(0).getT()));
        tensors = Stream.concat(weights, constants).collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static OriginalGraph read(byte[] file) throws InvalidProtocolBufferException {
        return new OriginalGraph(ModelProto.parseFrom(file).getGraph());
    }

    int layers() {
        return (int) IntStream.iterate(0, layer -> nodes.containsKey(layer(layer) + "/output/Add"), layer -> layer + 1)
                .count();
    }

    EncoderLayer encoderLayer(int number) {
        String layer = layer(number);
        return new EncoderLayer(
                new EncoderLayer.Attention(
                        projection(layer + "/attention/self/query"),
                        projection(layer + "/attention/self/key"),
                        projection(layer + "/attention/self/value"),
                        projection(layer + "/attention/output/dense")),
                norm(layer + "/attention/output/LayerNorm"),
                projection(layer + "/intermediate/dense"),
                projection(layer + "/output/dense"),
                norm(layer + "/output/LayerNorm"));
    }

    EmbeddingTable words() {
        return table("embeddings.word_embeddings");
    }

    EmbeddingTable positions() {
        return table("embeddings.position_embeddings");
    }

    /** One row for each of the two segments of an input; a single text is the first segment. */
    EmbeddingTable segments() {
        return table("embeddings.token_type_embeddings");
    }

    LayerNormalization embeddingNorm() {
        return norm("/embeddings/LayerNorm");
    }

    private static String layer(int number) {
        return "/encoder/layer." + number;
    }

    private LinearProjection projection(String module) {
        NodeProto product = node(module + "/MatMul_quant");
        TensorProto weights = tensor(product.getInput(1));
        if (tensor(product.getInput(3)).getInt32DataList().stream().anyMatch(zero -> zero != 0)) {
            throw new IllegalStateException(product.getName() + " has a zero point, which is not supported");
        }
        float[] scales = floats(node(module + "/MatMul_quant_scales_mul").getInput(1));
        return new LinearProjection(
                new QuantizedMatrix((int) weights.getDims(0), weights.getRawData().toByteArray(), scales),
                floats(parameter(module, "bias")));
    }

    private LayerNormalization norm(String module) {
        float epsilon = floats(module + "/Constant_1_output_0")[0];
        return new LayerNormalization(floats(parameter(module, "weight")), floats(parameter(module, "bias")), epsilon);
    }

    private EmbeddingTable table(String module) {
        TensorProto table = tensor(module + ".weight_quantized");
        return new EmbeddingTable(
                table.getRawData().toByteArray(),
                (int) table.getDims(1),
                floats(module + ".weight_scale")[0],
                tensor(module + ".weight_zero_point").getInt32Data(0));
    }

    /** PyTorch writes paths of parameters with dots, the exporter those of operations with slashes. */
    private static String parameter(String module, String name) {
        return module.substring(1).replace('/', '.') + "." + name;
    }

    private float[] floats(String name) {
        TensorProto tensor = tensor(name);
        return tensor.getFloatDataCount() > 0 ? listed(tensor) : packed(tensor.getRawData());
    }

    private static float[] listed(TensorProto tensor) {
        float[] values = new float[tensor.getFloatDataCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = tensor.getFloatData(i);
        }
        return values;
    }

    private static float[] packed(ByteString bytes) {
        float[] values = new float[bytes.size() / Float.BYTES];
        bytes.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }

    private NodeProto node(String name) {
        return present(nodes.get(name), name);
    }

    private TensorProto tensor(String name) {
        return present(tensors.get(name), name);
    }

    private static <T> T present(@Nullable T found, String name) {
        if (found == null) {
            throw new IllegalStateException("The model's file has no " + name + "; was its artifact exchanged?");
        }
        return found;
    }
}
