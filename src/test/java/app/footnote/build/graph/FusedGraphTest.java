package app.footnote.build.graph;

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
    void isTheSameInEachBuild() throws Exception {
        assertThat(FuseEmbeddingGraph.digest(FusedGraph.of(OriginalGraph.read(original))))
                .isEqualTo(BuiltInEmbedder.IDENTITY.digest());
    }

    @Test
    void isTheOneThatTheProgramLoads() throws Exception {
        Path loaded = Path.of(BuiltInEmbedder.class.getProtectionDomain().getCodeSource().getLocation().toURI());

        assertThat(FuseEmbeddingGraph.digest(FuseEmbeddingGraph.read(loaded).whole()))
                .isEqualTo(BuiltInEmbedder.IDENTITY.digest());
    }

    @Test
    void computesQueryKeyAndValueInOneProduct() throws Exception {
        assertThat(operations(ModelProto.parseFrom(original), "MatMulInteger")).isEqualTo(12 * 6);
        assertThat(operations(FusedGraph.of(OriginalGraph.read(original)), "DynamicQuantizeMatMul"))
                .isEqualTo(12 * 4 + 1);
    }

    @Test
    void failsIfItGivesOtherVectors() throws Exception {
        byte[] broken = withoutPositions(FusedGraph.of(OriginalGraph.read(original))).toByteArray();

        assertThatThrownBy(() -> GraphEquivalenceCheck.requireSameVectors(original, broken, tokenizer))
                .hasMessageContaining("gives another vector");
    }

    @Test
    void failsForAnotherModel() {
        ModelProto other = ModelProto.newBuilder().setGraph(GraphProto.getDefaultInstance()).build();

        assertThatThrownBy(() -> FusedGraph.of(OriginalGraph.read(other.toByteArray())))
                .hasMessageContaining("The model's file has no");
    }

    private static long operations(ModelProto model, String type) {
        return model.getGraph().getNodeList().stream().map(NodeProto::getOpType).filter(type::equals).count();
    }

    private static ModelProto withoutPositions(ModelProto model) {
        ModelProto.Builder broken = model.toBuilder();
        for (TensorProto.Builder tensor : broken.getGraphBuilder().getInitializerBuilderList()) {
            if (tensor.getDimsCount() == 3) {
                tensor.setRawData(ByteString.copyFrom(new byte[tensor.getRawData().size()]));
            }
        }
        return broken.build();
    }
}
