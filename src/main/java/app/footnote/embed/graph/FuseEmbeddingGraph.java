package app.footnote.embed.graph;

import app.footnote.embed.BuiltInEmbedder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A step of the build: from the file in the model's artifact to the one that the program loads. The first argument is
 * the folder to write to. The build fails if the vectors of the new graph are not those of the old one.
 */
public final class FuseEmbeddingGraph {

    static final String ORIGINAL = "/bge-small-en-v1.5-q.onnx";
    static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

    private FuseEmbeddingGraph() {
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path fused = folder.resolve("bge-small-en-v1.5-q-fused.onnx");
        if (Files.exists(fused) && digest(Files.readAllBytes(fused)).equals(BuiltInEmbedder.IDENTITY.digest())) {
            return;
        }
        byte[] original = bundled(ORIGINAL);
        byte[] tokenizer = bundled(TOKENIZER);
        byte[] rewritten = FusedGraph.of(OriginalGraph.read(original)).toByteArray();
        GraphCheck.requireSameVectors(original, rewritten, tokenizer);
        requireIdentity(digest(rewritten));
        Files.createDirectories(folder);
        Files.write(folder.resolve(TOKENIZER.substring(1)), tokenizer);
        Files.write(fused, rewritten);
    }

    /** Vectors of two graphs must not meet in one index, and the index knows them by this digest. */
    private static void requireIdentity(String digest) {
        if (!digest.equals(BuiltInEmbedder.IDENTITY.digest())) {
            throw new IllegalStateException(
                    "The rewritten graph is another one than before: write its digest %s into BgeModel.IDENTITY"
                            .formatted(digest));
        }
    }

    static byte[] bundled(String name) throws IOException {
        try (InputStream file = FuseEmbeddingGraph.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IOException(name + " is not on the class path: the model's artifact is missing");
            }
            return file.readAllBytes();
        }
    }

    private static String digest(byte[] file) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }
}
