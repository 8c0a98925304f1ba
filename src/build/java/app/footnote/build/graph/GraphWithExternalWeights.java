package app.footnote.build.graph;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A graph in one file and its weights in a second file in the same folder: the "external data" of the ONNX format. ONNX
 * Runtime maps external data into memory. It reads weights in the graph itself and copies them twice, which takes
 * longer than the rest of loading and uses more memory.
 *
 * @param graph the content of the file with the graph, which contains the name of the other
 * @param weights the content of the file with the weights
 */
record GraphWithExternalWeights(byte[] graph, byte[] weights) {

    /** Smaller weights stay in the graph, because mapping them costs more than copying. */
    private static final int MIN_BYTES = 4096;

    /** A memory page: ONNX requires offsets that can be mapped. */
    private static final int ALIGNMENT_BYTES = 4096;

    private static final String LOCATION = "location";
    private static final String OFFSET = "offset";
    private static final String LENGTH = "length";

    /** @param name the name of the file with the weights */
    static GraphWithExternalWeights of(ModelProto whole, String name) {
        ModelProto.Builder graph = whole.toBuilder();
        ByteArrayOutputStream weights = new ByteArrayOutputStream();
        for (TensorProto.Builder tensor : graph.getGraphBuilder().getInitializerBuilderList()) {
            ByteString data = tensor.getRawData();
            if (data.size() >= MIN_BYTES) {
                weights.writeBytes(new byte[-weights.size() & (ALIGNMENT_BYTES - 1)]);
                tensor.clearRawData()
                        .setDataLocation(DataLocation.EXTERNAL)
                        .addExternalData(entry(LOCATION, name))
                        .addExternalData(entry(OFFSET, Integer.toString(weights.size())))
                        .addExternalData(entry(LENGTH, Integer.toString(data.size())));
                weights.writeBytes(data.toByteArray());
            }
        }
        return new GraphWithExternalWeights(graph.build().toByteArray(), weights.toByteArray());
    }

    private static StringStringEntryProto entry(String key, String value) {
        return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
    }

    /** The graph with the weights in it. */
    ModelProto whole() throws InvalidProtocolBufferException {
        ModelProto.Builder whole = ModelProto.parseFrom(graph).toBuilder();
        for (TensorProto.Builder tensor : whole.getGraphBuilder().getInitializerBuilderList()) {
            if (tensor.getDataLocation() == DataLocation.EXTERNAL) {
                Map<String, String> place = tensor.getExternalDataList()
                        .stream()
                        .collect(Collectors.toMap(StringStringEntryProto::getKey, StringStringEntryProto::getValue));
                int offset = Integer.parseInt(place.get(OFFSET));
                int length = Integer.parseInt(place.get(LENGTH));
                tensor.clearExternalData()
                        .clearDataLocation()
                        .setRawData(ByteString.copyFrom(weights, offset, length));
            }
        }
        return whole.build();
    }
}
