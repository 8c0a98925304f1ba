package app.footnote.build.graph;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import app.footnote.embed.BuiltInEmbedder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Makes the files that the program loads from the model's artifact. Fails if the new graph computes other vectors than
 * the original.
 *
 * <p>
 * Argument: the folder to write to. Files that are there and complete are left as they are.
 */
public final class FuseEmbeddingGraph {

    static final String ORIGINAL = "/bge-small-en-v1.5-q.onnx";
    static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

    private static final String GRAPH = "bge-small-en-v1.5-q-fused.onnx";
    private static final String WEIGHTS = "bge-small-en-v1.5-q-fused.weights";

    /** The vector of the first token, and those of all tokens. */
    private static final int OUTPUTS = 2;

    private FuseEmbeddingGraph() {
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        if (isComplete(folder)) {
            return;
        }
        byte[] original = bundled(ORIGINAL);
        byte[] tokenizer = bundled(TOKENIZER);
        ModelProto rewritten = FusedGraph.of(OriginalGraph.read(original));
        GraphEquivalenceCheck.requireSameVectors(original, rewritten.toByteArray(), tokenizer);
        requireIdentity(digest(rewritten));
        GraphWithExternalWeights written = GraphWithExternalWeights.of(rewritten, WEIGHTS);
        Files.createDirectories(folder);
        Files.write(folder.resolve(TOKENIZER.substring(1)), tokenizer);
        Files.write(folder.resolve(WEIGHTS), written.weights());
        // Written last: where this file exists, the others do too.
        Files.write(folder.resolve(GRAPH), written.graph());
    }

    private static boolean isComplete(Path folder) throws IOException, NoSuchAlgorithmException {
        if (!Files.exists(folder.resolve(GRAPH)) || !Files.exists(folder.resolve(WEIGHTS))) {
            return false;
        }
        ModelProto whole = read(folder).whole();
        return whole.getGraph().getOutputCount() == OUTPUTS
                && digest(whole).equals(BuiltInEmbedder.IDENTITY.digest());
    }

    /** Reads the files that a build has written. */
    static GraphWithExternalWeights read(Path folder) throws IOException {
        return new GraphWithExternalWeights(
                Files.readAllBytes(folder.resolve(GRAPH)), Files.readAllBytes(folder.resolve(WEIGHTS)));
    }

    /** An index must not contain vectors of two graphs. It identifies a graph by this digest. */
    private static void requireIdentity(String digest) {
        if (!digest.equals(BuiltInEmbedder.IDENTITY.digest())) {
            throw new IllegalStateException(
                    "The rewritten graph has changed: write its digest %s into BgeModel.IDENTITY"
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

    /**
     * The SHA-256 of the graph with its weights, in hexadecimal digits. Of the outputs only the first counts, which is
     * the vector: a graph with more outputs computes the same vectors.
     */
    static String digest(ModelProto whole) throws NoSuchAlgorithmException {
        ModelProto.Builder relevant = whole.toBuilder();
        ValueInfoProto vector = whole.getGraph().getOutput(0);
        relevant.getGraphBuilder().clearOutput().addOutput(vector);
        return HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(relevant.build().toByteArray()));
    }
}
