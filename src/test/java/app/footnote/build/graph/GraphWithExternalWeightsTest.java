package app.footnote.build.graph;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphWithExternalWeightsTest {

    private final ModelProto whole = model(5000, 10, 12_288, 4096, 0, 70_001);

    @Test
    void restoresTheOriginalGraph() throws Exception {
        GraphWithExternalWeights split = GraphWithExternalWeights.of(whole, "weights");

        assertThat(split.whole().toByteArray()).isEqualTo(whole.toByteArray());
    }

    @Test
    void keepsOnlySmallWeightsInTheGraph() throws Exception {
        GraphWithExternalWeights split = GraphWithExternalWeights.of(whole, "weights");

        assertThat(ModelProto.parseFrom(split.graph()).getGraph().getInitializerList())
                .extracting(tensor -> tensor.getRawData().size())
                .containsExactly(0, 10, 0, 0, 0, 0);
        assertThat(split.weights()).hasSizeGreaterThanOrEqualTo(5000 + 12_288 + 4096 + 70_001);
    }

    @Test
    void alignsLargeWeightsWithMemoryPages() throws Exception {
        GraphWithExternalWeights split = GraphWithExternalWeights.of(whole, "weights");

        assertThat(ModelProto.parseFrom(split.graph()).getGraph().getInitializerList())
                .flatExtracting(TensorProto::getExternalDataList)
                .filteredOn(entry -> entry.getKey().equals("offset"))
                .hasSize(4)
                .allSatisfy(entry -> assertThat(Integer.parseInt(entry.getValue()) % 4096).isZero());
    }

    private static ModelProto model(int... sizes) {
        Random random = new Random(3);
        GraphProto.Builder graph = GraphProto.newBuilder();
        IntStream.of(sizes).forEach(size -> {
            byte[] data = new byte[size];
            random.nextBytes(data);
            graph.addInitializer(
                    TensorProto.newBuilder().setName("w" + size).addDims(size).setRawData(ByteString.copyFrom(data)));
        });
        return ModelProto.newBuilder().setGraph(graph).build();
    }
}
