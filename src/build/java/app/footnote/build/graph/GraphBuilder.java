package app.footnote.build.graph;

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

/** Builds an ONNX graph. Not thread-safe. */
final class GraphBuilder {

    /** The domain of ONNX Runtime's own operators, such as fused ones. */
    private static final String RUNTIME_DOMAIN = "com.microsoft";

    /** The version of the ONNX operators, which ONNX Runtime supports since 2020. */
    private static final int OPERATOR_SET_VERSION = 13;

    private static final int IR_VERSION = 7;

    private final GraphProto.Builder graph;
    private int nameCount;

    GraphBuilder(String name) {
        graph = GraphProto.newBuilder().setName(name);
    }

    /** An output of an operation, or an input of the graph. An optional input that is omitted is {@link #NONE}. */
    record Value(String name) {

        static final Value NONE = new Value("");
    }

    /** An attribute of an operation. */
    record Attribute(AttributeProto proto) {

        static Attribute of(String name, long value) {
            return new Attribute(
                    AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INT).setI(value)
                            .build());
        }

        static Attribute of(String name, float value) {
            return new Attribute(
                    AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.FLOAT).setF(value)
                            .build());
        }
    }

    /** Adds an input: a row of integers whose length is known only when the graph runs. */
    Value input(String name) {
        graph.addInput(value(name, DataType.INT64, fixed(1), Dimension.newBuilder().setDimParam("length").build()));
        return new Value(name);
    }

    /** Adds an output: a row of {@code size} numbers. */
    void output(Value value, int size) {
        graph.addOutput(value(value.name(), DataType.FLOAT, fixed(1), fixed(size)));
    }

    /** Adds an output: a row of {@code size} numbers for each token. */
    void tokenOutput(Value value, int size) {
        Dimension length = Dimension.newBuilder().setDimParam("length").build();
        graph.addOutput(value(value.name(), DataType.FLOAT, fixed(1), length, fixed(size)));
    }

    Value floats(float[] values, long... dimensions) {
        ByteBuffer bytes = littleEndian(Float.BYTES * values.length);
        bytes.asFloatBuffer().put(values);
        return constant(DataType.FLOAT, ByteString.copyFrom(bytes), dimensions);
    }

    Value integers(long... values) {
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

    /** Adds an operation of the ONNX standard. */
    Value standard(String operation, List<Value> inputs, Attribute... attributes) {
        return add("", operation, inputs, 1, attributes).getFirst();
    }

    /** Adds an operation of the ONNX standard with several outputs. */
    List<Value> standard(String operation, List<Value> inputs, int outputs, Attribute... attributes) {
        return add("", operation, inputs, outputs, attributes);
    }

    /** Adds an operation that only ONNX Runtime has. */
    Value fused(String operation, List<Value> inputs, Attribute... attributes) {
        return add(RUNTIME_DOMAIN, operation, inputs, 1, attributes).getFirst();
    }

    ModelProto model() {
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("footnote")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATOR_SET_VERSION))
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain(RUNTIME_DOMAIN).setVersion(1))
                .setGraph(graph)
                .build();
    }

    private List<Value> add(String domain, String operation, List<Value> inputs, int outputs, Attribute... attributes) {
        List<Value> results = new ArrayList<>();
        for (int i = 0; i < outputs; i++) {
            results.add(newValue(operation));
        }
        graph.addNode(
                NodeProto.newBuilder()
                        .setDomain(domain)
                        .setOpType(operation)
                        .setName(results.getFirst().name())
                        .addAllInput(inputs.stream().map(Value::name).toList())
                        .addAllOutput(results.stream().map(Value::name).toList())
                        .addAllAttribute(Arrays.stream(attributes).map(Attribute::proto).toList()));
        return results;
    }

    private Value constant(DataType type, ByteString bytes, long... dimensions) {
        Value value = newValue("constant");
        graph.addInitializer(
                TensorProto.newBuilder()
                        .setName(value.name())
                        .setDataType(type.getNumber())
                        .addAllDims(Arrays.stream(dimensions).boxed().toList())
                        .setRawData(bytes));
        return value;
    }

    private Value newValue(String kind) {
        return new Value(kind + "_" + nameCount++);
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
