package app.footnote.embed.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import app.footnote.embed.CosineSimilarity;
import app.footnote.embed.EmbedException;
import app.footnote.messages.FailureWording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The built-in model with other names of inputs and outputs. */
@Timeout(60)
class OnnxNetworkTest {

    private static final String TEXT = "A heap is a tree.";

    /** Kept between runs, because Windows does not delete loaded libraries. */
    private static final Path LIBRARIES = Path.of("target", "native-libraries");

    @TempDir
    private Path home;

    private Path folder;

    @BeforeEach
    void create() throws Exception {
        folder = BuiltInModelFolder.createIn(home, "small-model");
    }

    @Test
    void readsTheVectorsOfTokensUnderTheirOtherName() throws Exception {
        float[] before = vector();

        change(graph -> renamed(graph, "last_hidden_state", "token_embeddings"));

        assertThat(vector()).isEqualTo(before);
    }

    @Test
    void prefersTheVectorOfTheWholeText() throws Exception {
        Files.writeString(folder.resolve("1_Pooling/config.json"), "{\"pooling_mode\":\"mean\"}");
        float[] mean = vector();
        Files.writeString(folder.resolve("1_Pooling/config.json"), "{\"pooling_mode\":\"cls\"}");
        Files.writeString(folder.resolve("modules.json"), "[{\"type\":\"sentence_transformers.models.Dense\"}]");

        change(graph -> graph.toBuilder()
                .addNode(
                        NodeProto.newBuilder()
                                .setOpType("ReduceMean")
                                .addInput("last_hidden_state")
                                .addOutput("sentence_embedding")
                                .addAttribute(
                                        AttributeProto.newBuilder()
                                                .setName("axes")
                                                .setType(AttributeProto.AttributeType.INTS)
                                                .addInts(1))
                                .addAttribute(
                                        AttributeProto.newBuilder()
                                                .setName("keepdims")
                                                .setType(AttributeProto.AttributeType.INT)
                                                .setI(0)))
                .addOutput(ValueInfoProto.newBuilder(graph.getOutput(0)).clearType().setName("sentence_embedding"))
                .build());

        assertThat(CosineSimilarity.ofUnit(vector(), mean)).isGreaterThan(.99999f);
    }

    @Test
    void reportsInputsThatItCannotProvide() throws Exception {
        change(graph -> renamed(graph, "token_type_ids", "pixel_values"));

        assertThat(problem()).endsWith("has inputs that Footnote cannot provide: pixel_values.");
    }

    @Test
    void reportsAModelWithoutTokensAsInput() throws Exception {
        change(graph -> renamed(renamed(graph, "token_type_ids", "position_ids"), "input_ids", "token_type_ids"));

        assertThat(problem()).contains("has inputs that Footnote cannot provide: ");
    }

    @Test
    void reportsOutputsThatItDoesNotRead() throws Exception {
        change(graph -> renamed(graph, "last_hidden_state", "logits"));

        assertThat(problem()).endsWith("none of the outputs that Footnote reads, only: logits.");
    }

    private float[] vector() throws Exception {
        try (FolderEmbedder embedder = FolderEmbedder
                .open(FolderEmbedder.identify(folder, LIBRARIES), LIBRARIES, () -> 1)) {
            return embedder.question(TEXT);
        }
    }

    private String problem() {
        return FailureWording.problem(
                catchThrowableOfType(EmbedException.class, () -> FolderEmbedder.identify(folder, LIBRARIES))
                        .failure());
    }

    private void change(UnaryOperator<GraphProto> change) throws Exception {
        Path file = folder.resolve("onnx/model.onnx");
        ModelProto model = ModelProto.parseFrom(Files.readAllBytes(file));
        Files.write(file, model.toBuilder().setGraph(change.apply(model.getGraph())).build().toByteArray());
    }

    /** The graph with another name of an input or output. */
    private static GraphProto renamed(GraphProto graph, String from, String to) {
        GraphProto.Builder renamed = graph.toBuilder();
        renamed.getInputBuilderList()
                .forEach(value -> value.setName(value.getName().equals(from) ? to : value.getName()));
        renamed.getOutputBuilderList()
                .forEach(value -> value.setName(value.getName().equals(from) ? to : value.getName()));
        for (NodeProto.Builder node : renamed.getNodeBuilderList()) {
            for (int i = 0; i < node.getInputCount(); i++) {
                node.setInput(i, node.getInput(i).equals(from) ? to : node.getInput(i));
            }
            for (int i = 0; i < node.getOutputCount(); i++) {
                node.setOutput(i, node.getOutput(i).equals(from) ? to : node.getOutput(i));
            }
        }
        return renamed.build();
    }
}
