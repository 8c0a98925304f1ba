package app.footnote.embed.graph;

import ai.onnx.proto.OnnxMl.ModelProto;
import app.footnote.embed.BuiltInEmbedder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A step of the build: from the file in the model's artifact to those that the program loads. The first argument is the
 * folder to write to. The build fails if the vectors of the new graph are not those of the old one.
 */
public final class FuseEmbeddingGraph {

    static final String ORIGINAL = "/bge-small-en-v1.5-q.onnx";
    static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

    private static final String GRAPH = "bge-small-en-v1.5-q-fused.onnx";
    private static final String WEIGHTS = "bge-small-en-v1.5-q-fused.weights";

    private FuseEmbeddingGraph() {
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        if (isIn(folder)) {
            return;
        }
        byte[] original = bundled(ORIGINAL);
        byte[] tokenizer = bundled(TOKENIZER);
        ModelProto rewritten = FusedGraph.of(OriginalGraph.read(original));
        GraphCheck.requireSameVectors(original, rewritten.toByteArray(), tokenizer);
        requireIdentity(digest(rewritten));
        WeightsApart written = WeightsApart.of(rewritten, WEIGHTS);
        Files.createDirectories(folder);
        Files.write(folder.resolve(TOKENIZER.substring(1)), tokenizer);
        Files.write(folder.resolve(WEIGHTS), written.weights());
        // The last one: where it is, all are.
        Files.write(folder.resolve(GRAPH), written.graph());
    }

    private static boolean isIn(Path folder) throws IOException, NoSuchAlgorithmException {
        return Files.exists(folder.resolve(GRAPH))
                && Files.exists(folder.resolve(WEIGHTS))
                && digest(in(folder).whole()).equals(BuiltInEmbedder.IDENTITY.digest());
    }

    /** What a build has written there. */
    static WeightsApart in(Path folder) throws IOException {
        return new WeightsApart(
                Files.readAllBytes(folder.resolve(GRAPH)), Files.readAllBytes(folder.resolve(WEIGHTS)));
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

    /** SHA-256 of the graph with its weights in it. */
    static String digest(ModelProto whole) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(whole.toByteArray()));
    }
}
