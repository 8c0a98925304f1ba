package app.footnote.embed.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An ONNX graph while it is drawn. For one thread. */
final class GraphDraft {

    /** ONNX Runtime's own operations, such as fused ones. */
    private static final String RUNTIMES_OWN = "com.microsoft";

    /** Of the ONNX operators; the runtime has read it since 2020. */
    private static final int OPERATORS_VERSION = 13;

    private static final int FILE_VERSION = 7;

    private final GraphProto.Builder graph;
    private int named;

    GraphDraft(String name) {
        graph = GraphProto.newBuilder().setName(name);
    }

    /** What an operation gives and another takes. An input that is left out is {@link #NONE}. */
    record Value(String name) {

        static final Value NONE = new Value("");
    }

    /** A setting of an operation. */
    record Setting(AttributeProto attribute) {

        static Setting of(String name, long value) {
            return new Setting(
                    AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INT).setI(value)
                            .build());
        }

        static Setting of(String name, float value) {
            return new Setting(
                    AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.FLOAT).setF(value)
                            .build());
        }
    }

    /** A row of whole numbers, whose length is given only when the graph is run. */
    Value input(String name) {
        graph.addInput(value(name, DataType.INT64, fixed(1), Dimension.newBuilder().setDimParam("length").build()));
        return new Value(name);
    }

    /** Makes a value the graph's only output: a row of as many numbers. */
    void output(Value value, int numbers) {
        graph.addOutput(value(value.name(), DataType.FLOAT, fixed(1), fixed(numbers)));
    }

    Value floats(float[] values, long... dimensions) {
        ByteBuffer bytes = littleEndian(Float.BYTES * values.length);
        bytes.asFloatBuffer().put(values);
        return constant(DataType.FLOAT, ByteString.copyFrom(bytes), dimensions);
    }

    Value whole(long... values) {
        ByteBuffer bytes = littleEndian(Long.BYTES * values.length);
        bytes.asLongBuffer().put(values);
        return constant(DataType.INT64, ByteString.copyFrom(bytes), values.length);
    }

    Value signedBytes(byte[] values, long... dimensions) {
        return constant(DataType.INT8, ByteString.copyFrom(values), dimensions);
    }

    Value unsignedBytes(byte[] values, long... dimensions) {
        return constant(DataType.UINT8, ByteString.copyFrom(values), dimensions);
    }

    /** An operation of ONNX. */
    Value standard(String operation, List<Value> inputs, Setting... settings) {
        return add("", operation, inputs, 1, settings).getFirst();
    }

    /** An operation of ONNX with several outputs. */
    List<Value> standard(String operation, List<Value> inputs, int outputs, Setting... settings) {
        return add("", operation, inputs, outputs, settings);
    }

    /** An operation that only ONNX Runtime knows. */
    Value fused(String operation, List<Value> inputs, Setting... settings) {
        return add(RUNTIMES_OWN, operation, inputs, 1, settings).getFirst();
    }

    ModelProto model() {
        return ModelProto.newBuilder()
                .setIrVersion(FILE_VERSION)
                .setProducerName("footnote")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATORS_VERSION))
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain(RUNTIMES_OWN).setVersion(1))
                .setGraph(graph)
                .build();
    }

    private List<Value> add(String domain, String operation, List<Value> inputs, int outputs, Setting... settings) {
        List<Value> given = new ArrayList<>();
        for (int i = 0; i < outputs; i++) {
            given.add(named(operation));
        }
        graph.addNode(
                NodeProto.newBuilder()
                        .setDomain(domain)
                        .setOpType(operation)
                        .setName(given.getFirst().name())
                        .addAllInput(inputs.stream().map(Value::name).toList())
                        .addAllOutput(given.stream().map(Value::name).toList())
                        .addAllAttribute(Arrays.stream(settings).map(Setting::attribute).toList()));
        return given;
    }

    private Value constant(DataType type, ByteString bytes, long... dimensions) {
        Value value = named("constant");
        graph.addInitializer(
                TensorProto.newBuilder()
                        .setName(value.name())
                        .setDataType(type.getNumber())
                        .addAllDims(Arrays.stream(dimensions).boxed().toList())
                        .setRawData(bytes));
        return value;
    }

    private Value named(String kind) {
        return new Value(kind + "_" + named++);
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Dimension fixed(long size) {
        return Dimension.newBuilder().setDimValue(size).build();
    }

    private static ValueInfoProto value(String name, DataType type, Dimension... dimensions) {
        ValueInfoProto.Builder value = ValueInfoProto.newBuilder().setName(name);
        value.getTypeBuilder()
                .getTensorTypeBuilder()
                .setElemType(type.getNumber())
                .getShapeBuilder()
                .addAllDim(Arrays.asList(dimensions));
        return value.build();
    }
}
