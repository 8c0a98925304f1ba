package app.footnote.embed.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lays out the files of the built-in model as a folder of sentence-transformers. */
public final class BuiltInModelFolder {

    private BuiltInModelFolder() {
    }

    /** A folder with the model and the files that say how it is used. */
    public static Path createIn(Path parent, String name) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(name));
        copy("/bge-small-en-v1.5-q.onnx", Files.createDirectories(folder.resolve("onnx")).resolve("model.onnx"));
        copy("/bge-small-en-v1.5-q-tokenizer.json", folder.resolve("tokenizer.json"));
        Files.writeString(folder.resolve("config.json"), "{\"model_type\":\"bert\",\"max_position_embeddings\":512}");
        Files.createDirectories(folder.resolve("1_Pooling"));
        Files.writeString(
                folder.resolve("1_Pooling/config.json"),
                "{\"word_embedding_dimension\":384,\"pooling_mode_cls_token\":true,\"pooling_mode_mean_tokens\":false}");
        Files.writeString(folder.resolve("modules.json"), """
                [{"idx":0,"name":"0","path":"","type":"sentence_transformers.models.Transformer"},
                 {"idx":1,"name":"1","path":"1_Pooling","type":"sentence_transformers.models.Pooling"},
                 {"idx":2,"name":"2","path":"2_Normalize","type":"sentence_transformers.models.Normalize"}]
                """);
        Files.writeString(folder.resolve("config_sentence_transformers.json"), """
                {"prompts":{"query":"Represent this sentence for searching relevant passages: ","document":""}}
                """);
        return folder;
    }

    private static void copy(String resource, Path target) throws IOException {
        try (InputStream content = BuiltInModelFolder.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IOException(resource + " is not on the class path");
            }
            Files.copy(content, target);
        }
    }
}
