package app.footnote.embed.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelDescriptionTest {

    @TempDir
    private Path home;

    private Path folder = Path.of("");

    @Test
    void isDerivedFromTheNameIfNothingIsWritten() throws Exception {
        ModelDescription description = describe("multilingual-e5-small");

        assertThat(description.pooling()).isEqualTo(TokenPooling.MEAN);
        assertThat(description.question()).isEqualTo("query: ");
        assertThat(description.passage()).isEqualTo("passage: ");
        assertThat(description.tokenLimit()).isEqualTo(512);
    }

    @Test
    void takesTheNameOfTheRepositoryInACacheOfHuggingFace() throws Exception {
        ModelDescription description = describe("models--intfloat--multilingual-e5-small/snapshots/fd1525a9");

        assertThat(description.question()).isEqualTo("query: ");
    }

    @Test
    void readsPoolingAndPromptsOfSentenceTransformers() throws Exception {
        create("multilingual-e5-small");
        write("1_Pooling/config.json", "{\"pooling_mode_lasttoken\":true,\"include_prompt\":true}");
        write("config_sentence_transformers.json", "{\"prompts\":{\"query\":\"q: \"}}");

        ModelDescription description = ModelDescription.of(ModelFolder.of(folder));

        assertThat(description.pooling()).isEqualTo(TokenPooling.LAST);
        assertThat(description.question()).isEqualTo("q: ");
        assertThat(description.passage()).isEmpty();
    }

    @Test
    void ignoresPromptsWithoutWords() throws Exception {
        create("multilingual-e5-small");
        write("config_sentence_transformers.json", "{\"prompts\":{\"query\":\"\",\"document\":\"\"}}");

        assertThat(ModelDescription.of(ModelFolder.of(folder)).question()).isEqualTo("query: ");
    }

    @ParameterizedTest
    @CsvSource({
            "bert, 512, 0, 0, 512",
            "xlm-roberta, 514, 0, 0, 512",
            "xlm-roberta, 8194, 8192, 8192, 8192",
            "bert, 512, 256, 512, 256",
            "bert, 512, 0, 1e30, 512",
            "bert, 0, 0, 128, 128",
            "bert, 0, 0, 0, 512"})
    void readsTheLeastLengthThatIsWritten(
            String type, int positions, int sequence, double tokens, int limit) throws Exception {
        create("small-model");
        write(
                "config.json",
                "{\"model_type\":\"%s\",\"max_position_embeddings\":%d}".formatted(type, positions));
        write("sentence_bert_config.json", "{\"max_seq_length\":%d}".formatted(sequence));
        write("tokenizer_config.json", "{\"model_max_length\":" + tokens + "}");

        assertThat(ModelDescription.of(ModelFolder.of(folder)).tokenLimit()).isEqualTo(limit);
    }

    private ModelDescription describe(String name) throws Exception {
        create(name);
        return ModelDescription.of(ModelFolder.of(folder));
    }

    private void create(String name) throws Exception {
        folder = home.resolve(name);
        write("model.onnx", "");
        write("tokenizer.json", "{}");
    }

    private void write(String file, String content) throws Exception {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
