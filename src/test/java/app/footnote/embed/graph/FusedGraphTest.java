package app.footnote.embed.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import app.footnote.embed.BuiltInEmbedder;
import com.google.protobuf.ByteString;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FusedGraphTest {

    static byte[] original;
    static byte[] tokenizer;

    @BeforeAll
    static void read() throws Exception {
        original = FuseEmbeddingGraph.bundled(FuseEmbeddingGraph.ORIGINAL);
        tokenizer = FuseEmbeddingGraph.bundled(FuseEmbeddingGraph.TOKENIZER);
    }

    @Test
    void isTheSameWheneverItIsWritten() throws Exception {
        assertThat(FuseEmbeddingGraph.digest(FusedGraph.of(OriginalGraph.read(original))))
                .isEqualTo(BuiltInEmbedder.IDENTITY.digest());
    }

    /** Files that the program loads, not those that this test would write. */
    @Test
    void isTheOneThatTheProgramLoads() throws Exception {
        Path loaded = Path.of(BuiltInEmbedder.class.getProtectionDomain().getCodeSource().getLocation().toURI());

        assertThat(FuseEmbeddingGraph.digest(FuseEmbeddingGraph.in(loaded).whole()))
                .isEqualTo(BuiltInEmbedder.IDENTITY.digest());
    }

    @Test
    void doesWithOneProductWhatTheOriginalDoesWithThree() throws Exception {
        assertThat(operations(ModelProto.parseFrom(original), "MatMulInteger")).isEqualTo(12 * 6);
        assertThat(operations(FusedGraph.of(OriginalGraph.read(original)), "DynamicQuantizeMatMul"))
                .isEqualTo(12 * 4 + 1);
    }

    @Test
    void isRefusedIfItGivesOtherVectors() throws Exception {
        byte[] broken = withoutThePositions(FusedGraph.of(OriginalGraph.read(original))).toByteArray();

        assertThatThrownBy(() -> GraphCheck.requireSameVectors(original, broken, tokenizer))
                .hasMessageContaining("another vector than the original");
    }

    @Test
    void isNotDrawnFromAFileThatHoldsAnotherModel() {
        ModelProto other = ModelProto.newBuilder().setGraph(GraphProto.getDefaultInstance()).build();

        assertThatThrownBy(() -> FusedGraph.of(OriginalGraph.read(other.toByteArray())))
                .hasMessageContaining("The model's file has no");
    }

    private static long operations(ModelProto model, String type) {
        return model.getGraph().getNodeList().stream().map(NodeProto::getOpType).filter(type::equals).count();
    }

    private static ModelProto withoutThePositions(ModelProto model) {
        ModelProto.Builder broken = model.toBuilder();
        for (TensorProto.Builder tensor : broken.getGraphBuilder().getInitializerBuilderList()) {
            if (tensor.getDimsCount() == 3) {
                tensor.setRawData(ByteString.copyFrom(new byte[tensor.getRawData().size()]));
            }
        }
        return broken.build();
    }
}
