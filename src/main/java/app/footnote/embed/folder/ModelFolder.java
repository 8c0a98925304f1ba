package app.footnote.embed.folder;

import app.footnote.embed.EmbedException;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of an embedding model in a folder, as Hugging Face's repositories lay them out. Immutable.
 *
 * @param path the folder
 * @param model the ONNX model
 * @param tokenizer the description of the tokenizer
 */
record ModelFolder(Path path, Path model, Path tokenizer) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Beginnings of the names of ONNX models, the preferred ones first. */
    private static final List<String> PREFERRED = List.of(
            "model.onnx", "model_quantized", "model_int8", "model_qint8", "model_uint8", "model_quint8", "");

    private static final int BUFFER = 1 << 20;

    /** Finds the files. Fails if the folder has no model or no tokenizer. */
    static ModelFolder of(Path folder) throws EmbedException {
        if (!Files.isDirectory(folder)) {
            throw FolderFailure.unusable("embed.folder.missing", folder.toString());
        }
        Path tokenizer = folder.resolve("tokenizer.json");
        try {
            Path model = model(folder)
                    .orElseThrow(() -> FolderFailure.unusable("embed.folder.no-model", folder.toString()));
            if (!Files.isRegularFile(tokenizer)) {
                throw FolderFailure.unusable("embed.folder.no-tokenizer", folder.toString());
            }
            return new ModelFolder(folder, model, tokenizer);
        } catch (IOException e) {
            throw FolderFailure.damaged("embed.folder.unreadable", folder, e);
        }
    }

    /** The full model if it is there, or else a quantized one. */
    private static Optional<Path> model(Path folder) throws IOException {
        List<Path> models = new ArrayList<>(files(folder.resolve("onnx"), ".onnx"));
        models.addAll(files(folder, ".onnx"));
        return PREFERRED.stream()
                .flatMap(start -> models.stream().filter(model -> model.getFileName().toString().startsWith(start)))
                .findFirst();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /**
     * The name of the model: that of the folder, or in a cache of Hugging Face, where the folder is named after a
     * commit, that of the repository.
     */
    String name() {
        Path absolute = path.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent != null && parent.getParent() != null && parent.endsWith("snapshots")) {
            String repository = parent.getParent().getFileName().toString();
            return repository.substring(repository.lastIndexOf("--") + 1).replaceFirst("^-", "");
        }
        Path name = absolute.getFileName();
        return name == null ? absolute.toString() : name.toString();
    }

    /** A JSON file of the folder; a missing node if there is none. */
    JsonNode json(String name) throws EmbedException {
        Path file = path.resolve(name);
        if (!Files.isRegularFile(file)) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw FolderFailure.damaged("embed.folder.damaged", file, new IOException(e.getOriginalMessage(), e));
        } catch (IOException e) {
            throw FolderFailure.damaged("embed.folder.unreadable", file, e);
        }
    }

    /** The model, the files with its weights if they are separate, and the tokenizer. */
    private List<Path> weights() throws IOException {
        String start = model.getFileName().toString();
        Path parent = model.toAbsolutePath().getParent();
        List<Path> files = new ArrayList<>(
                files(parent == null ? path : parent, "").stream()
                        .filter(file -> file.getFileName().toString().startsWith(start))
                        .toList());
        files.add(tokenizer);
        return files;
    }

    /** The size of the model and its weights. */
    long bytes() throws EmbedException {
        try {
            long bytes = 0;
            for (Path file : weights()) {
                bytes += Files.size(file);
            }
            return bytes;
        } catch (IOException e) {
            throw FolderFailure.damaged("embed.folder.unreadable", path, e);
        }
    }

    /**
     * Changes whenever a file of the model is replaced. Reads no content, because that takes seconds for a large model.
     */
    String stamp() throws EmbedException {
        MessageDigest digest = sha256();
        try {
            List<Path> files = new ArrayList<>(weights());
            files.addAll(files(path, ".json"));
            files.addAll(files(path.resolve(ModelDescription.POOLING_FOLDER), ".json"));
            for (Path file : files) {
                String line = "%s %d %d\n".formatted(
                        file.getFileName(), Files.size(file), Files.getLastModifiedTime(file).toMillis());
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw FolderFailure.damaged("embed.folder.unreadable", path, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A digest of the model, its tokenizer, and a text that says how they are used. */
    String digest(String use) throws EmbedException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try {
            for (Path file : weights()) {
                try (InputStream content = Files.newInputStream(file)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        digest.update(buffer, 0, read);
                    }
                }
            }
        } catch (IOException e) {
            throw FolderFailure.damaged("embed.folder.unreadable", path, e);
        }
        digest.update(use.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
