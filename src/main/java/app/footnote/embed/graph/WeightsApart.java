package app.footnote.embed.graph;

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
 * A graph in one file and its weights in another beside it, as ONNX's "external data" has it. The runtime maps such a
 * file into memory. What lies in the graph itself it reads and copies twice before it begins to use it, which takes
 * longer than all the rest of loading and leaves the memory behind.
 *
 * @param graph a file that names the one with the weights, which must lie in the same folder
 * @param weights the other file
 */
record WeightsApart(byte[] graph, byte[] weights) {

    /** Smaller ones stay in the graph: a mapping of its own costs each more than a copy. */
    private static final int LEAST_BYTES = 4096;

    /** A page of memory; ONNX asks for places that can be mapped by themselves. */
    private static final int ALIGNMENT_BYTES = 4096;

    private static final String LOCATION = "location";
    private static final String OFFSET = "offset";
    private static final String LENGTH = "length";

    /** @param name what the file with the weights will be called */
    static WeightsApart of(ModelProto whole, String name) {
        ModelProto.Builder graph = whole.toBuilder();
        ByteArrayOutputStream weights = new ByteArrayOutputStream();
        for (TensorProto.Builder tensor : graph.getGraphBuilder().getInitializerBuilderList()) {
            ByteString data = tensor.getRawData();
            if (data.size() >= LEAST_BYTES) {
                weights.writeBytes(new byte[-weights.size() & (ALIGNMENT_BYTES - 1)]);
                tensor.clearRawData()
                        .setDataLocation(DataLocation.EXTERNAL)
                        .addExternalData(entry(LOCATION, name))
                        .addExternalData(entry(OFFSET, Integer.toString(weights.size())))
                        .addExternalData(entry(LENGTH, Integer.toString(data.size())));
                weights.writeBytes(data.toByteArray());
            }
        }
        return new WeightsApart(graph.build().toByteArray(), weights.toByteArray());
    }

    private static StringStringEntryProto entry(String key, String value) {
        return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
    }

    /** What it was made of. */
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
