package app.footnote.embed.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.footnote.embed.BuiltInEmbedder;
import app.footnote.embed.CosineSimilarity;
import app.footnote.embed.EmbedException;
import app.footnote.messages.FailureWording;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.ollama.HostMachine;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class FolderEmbedderTest {

    private static final List<String> TEXTS = List.of(
            "An AVL tree keeps the heights of the two subtrees of each node within one of each other.",
            "Replication keeps copies of the same data on several machines.",
            "x",
            "Größe, naïveté, Ελληνικά, 中文 and \uD83D\uDE00: $O(\\log n)$");

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
    void computesTheVectorsOfTheSameModelInAnotherRuntime() throws Exception {
        BgeSmallEnV15QuantizedEmbeddingModel other = new BgeSmallEnV15QuantizedEmbeddingModel();
        try (FolderEmbedder embedder = open()) {
            List<float[]> vectors = embedder.passages(TEXTS);
            for (int i = 0; i < TEXTS.size(); i++) {
                float[] theirs = other.embed(TEXTS.get(i)).content().vector();
                assertThat(CosineSimilarity.ofUnit(vectors.get(i), theirs)).isGreaterThan(.999);
            }
        }
    }

    @Test
    void computesNearlyTheVectorsOfTheBuiltInEmbedder() throws Exception {
        try (FolderEmbedder embedder = open();
                BuiltInEmbedder builtIn = BuiltInEmbedder.open(LIBRARIES, () -> 1)) {
            for (String text : TEXTS) {
                assertThat(CosineSimilarity.ofUnit(embedder.question(text), builtIn.question(text)))
                        .isGreaterThan(.99);
                assertThat(
                        CosineSimilarity.ofUnit(
                                embedder.passages(List.of(text)).getFirst(),
                                builtIn.passages(List.of(text)).getFirst()))
                        .isGreaterThan(.99);
            }
        }
    }

    @Test
    void addsThePrefixesOfTheFolder() throws Exception {
        write("config_sentence_transformers.json", "{\"prompts\":{\"query\":\"query: \",\"passage\":\"passage: \"}}");

        try (FolderEmbedder embedder = open()) {
            float[] question = embedder.question("What is a heap?");
            float[] passage = embedder.passages(List.of("A heap is a tree.")).getFirst();

            write("config_sentence_transformers.json", "{\"prompts\":{\"query\":\"\",\"document\":\"\"}}");
            try (FolderEmbedder plain = open()) {
                assertThat(plain.question("query: What is a heap?")).isEqualTo(question);
                assertThat(plain.passages(List.of("passage: A heap is a tree.")).getFirst()).isEqualTo(passage);
            }
        }
    }

    @Test
    void embedsTextsThatAreTooLongInPartsOfTheReadLength() throws Exception {
        write("sentence_bert_config.json", "{\"max_seq_length\":20}");

        try (FolderEmbedder embedder = open()) {
            assertThat(embedder.tokenLimit()).isEqualTo(18);
            String first = "A heap is a tree whose parents are never smaller than their children";
            String second = "A queue gives back what was put into it in the same order as before";
            float[] whole = embedder.passages(List.of(first + " " + second)).getFirst();

            assertThat(CosineSimilarity.ofUnit(whole, whole)).isBetween(.9999, 1.0001);
            assertThat(CosineSimilarity.ofUnit(whole, embedder.passages(List.of(first)).getFirst())).isGreaterThan(.8);
            assertThat(CosineSimilarity.ofUnit(whole, embedder.passages(List.of(second)).getFirst()))
                    .isGreaterThan(.8);
        }
    }

    @Test
    void embedsTextsThatAreLongerThanTheNetwork() throws Exception {
        try (FolderEmbedder embedder = open()) {
            assertThat(embedder.passages(List.of("SET user:42 \"Ada\"\n".repeat(300))).getFirst()).hasSize(384);
        }
    }

    @Test
    void identifiesAModelByItsFilesAndNotByItsPlace() throws Exception {
        IdentifiedFolder identified = identify();
        assertThat(identified.identity().model()).isEqualTo("small-model");
        assertThat(identified.identity().dimension()).isEqualTo(384);

        Path other = BuiltInModelFolder.createIn(home.resolve("elsewhere"), "small-model");
        assertThat(FolderEmbedder.identify(other, LIBRARIES).identity()).isEqualTo(identified.identity());

        write("1_Pooling/config.json", "{\"pooling_mode\":\"mean\"}");
        assertThat(identify().identity()).isNotEqualTo(identified.identity());
    }

    @Test
    void readsTheFilesAgainOnlyAfterAChange() throws Exception {
        IdentifiedFolder known = new IdentifiedFolder(
                folder, identify().stamp(),
                new EmbeddingIdentity("remembered", "digest", identify().identity().version(), 384));

        assertThat(FolderEmbedder.identify(known, LIBRARIES)).isSameAs(known);

        Files.setLastModifiedTime(folder.resolve("tokenizer.json"), FileTime.fromMillis(1_000_000));
        assertThat(FolderEmbedder.identify(known, LIBRARIES).identity()).isEqualTo(identify().identity());
    }

    @Test
    void doesNotLoadAFolderThatHasChangedSinceItWasIdentified() throws Exception {
        IdentifiedFolder known = identify();
        write("config.json", "{\"max_position_embeddings\":128}");

        assertThatThrownBy(() -> FolderEmbedder.open(known, LIBRARIES, () -> 1))
                .isInstanceOfSatisfying(
                        EmbedException.class,
                        e -> assertThat(problem(e))
                                .isEqualTo("The embedding model in " + folder + " has been changed."));
    }

    @Test
    void reportsAFolderWithoutAModelOrATokenizer() throws Exception {
        assertThat(problem(home.resolve("nothing"))).startsWith("The folder").endsWith("was not found.");
        assertThat(problem(Files.createDirectory(home.resolve("empty")))).contains("has no ONNX model");

        Files.delete(folder.resolve("tokenizer.json"));
        assertThat(problem(folder)).contains("has no tokenizer.json");
    }

    @ParameterizedTest
    @CsvSource({
            "onnx/model.onnx, version https://git-lfs.github.com/spec/v1",
            "tokenizer.json, version https://git-lfs.github.com/spec/v1",
            "1_Pooling/config.json, {",
            "config.json, not json"})
    void reportsADamagedFile(String file, String content) throws Exception {
        write(file, content);

        assertThat(problem(folder)).startsWith(folder.resolve(file) + " is damaged");
    }

    @Test
    void reportsAPoolingThatItDoesNotSupport() throws Exception {
        write("1_Pooling/config.json", "{\"pooling_mode_max_tokens\":true,\"pooling_mode_mean_tokens\":false}");

        assertThat(problem(folder)).contains("does not support: max_tokens");
    }

    @Test
    void reportsLayersThatTheModelLeavesOut() throws Exception {
        write("modules.json", "[{\"path\":\"2_Dense\",\"type\":\"sentence_transformers.models.Dense\"}]");

        assertThat(problem(folder)).contains("leaves out: Dense");
    }

    @Test
    void reportsAModelThatIsLargerThanTheMemory() {
        EmbedException e = catchThrowableOfType(
                EmbedException.class,
                () -> FolderEmbedder.identify(folder, LIBRARIES, new HostMachine(1_000_000)));

        assertThat(problem(e)).endsWith("GB, too much for the memory of this computer.");
    }

    @Test
    void takesTheQuantizedModelIfTheFullOneIsMissing() throws Exception {
        Files.move(folder.resolve("onnx/model.onnx"), folder.resolve("model_quantized.onnx"));

        assertThat(identify().identity().dimension()).isEqualTo(384);
    }

    private IdentifiedFolder identify() throws Exception {
        return FolderEmbedder.identify(folder, LIBRARIES);
    }

    private FolderEmbedder open() throws Exception {
        return FolderEmbedder.open(identify(), LIBRARIES, () -> 2);
    }

    private void write(String file, String content) throws Exception {
        Files.writeString(folder.resolve(file), content);
    }

    private static String problem(Path folder) {
        return problem(
                catchThrowableOfType(
                        EmbedException.class, () -> FolderEmbedder.identify(folder, LIBRARIES)));
    }

    private static String problem(EmbedException e) {
        return FailureWording.problem(e.failure());
    }
}
